import { view as matrixView } from '~/demos/matrix/view';
import type { Locale } from '~/lib/locale';
import { every, stateOf as matrix } from './state';
import type { Pictures } from '../recorded';

export const pictures = (locale: Locale): Pictures => ({
  equal: matrixView(matrix({}, locale)),
  none: matrixView(matrix(every(0), locale)),
});
