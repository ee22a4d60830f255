import type { Both } from '~/lib/locale';
import encoder, { type Words } from 'words:encoder';
import hosted from 'words:hosted';
import { over, type Over } from '../hosted/over';

export type EncoderStrings = Over<Words>;
export const encoderStrings: Both<EncoderStrings> = {
  en: over(hosted.en, encoder.en),
  zh: over(hosted.zh, encoder.zh),
};
