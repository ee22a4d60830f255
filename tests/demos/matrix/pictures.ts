import { table } from '~/demos/guide/table/table';
import type { Locale } from '~/lib/locale';
import { every, stateOf as matrix } from './state';
import type { Pictures } from '../recorded';

export const pictures = (locale: Locale): Pictures => ({
  equal: [table(matrix({}, locale))],
  none: [table(matrix(every(0), locale))],
});
