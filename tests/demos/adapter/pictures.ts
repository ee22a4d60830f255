import { view } from '~/demos/adapter/view';
import type { Locale } from '~/lib/locale';
import type { Pictures } from '../recorded';
import { record, stateOf } from './state';

export const pictures = (locale: Locale): Pictures =>
  Object.fromEntries(record.exam.map(({ place }, at) => [place, view(stateOf(at, locale))]));
