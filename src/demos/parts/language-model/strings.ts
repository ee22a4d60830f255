import { both } from '~/lib/locale';
import hosted from 'words:hosted';
import model, { type Words } from 'words:language-model';
import { over, type Over } from '~/demos/kit/over';

export type ModelStrings = Over<Words>;
export const modelStrings = both((locale) => over(hosted[locale], model[locale]));
