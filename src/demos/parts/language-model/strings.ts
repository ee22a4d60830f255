import type { Both } from '~/lib/locale';
import hosted from 'words:hosted';
import model, { type Words } from 'words:language-model';
import { over, type Over } from '../hosted/over';

export type ModelStrings = Over<Words>;
export const modelStrings: Both<ModelStrings> = {
  en: over(hosted.en, model.en),
  zh: over(hosted.zh, model.zh),
};
