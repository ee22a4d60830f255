import { both } from '~/lib/locale';
import encoder, { type Words } from 'words:encoder';
import hosted from 'words:hosted';
import { over, type Over } from '~/demos/kit/over';

export type EncoderStrings = Over<Words>;
export const encoderStrings = both((locale) => over(hosted[locale], encoder[locale]));
