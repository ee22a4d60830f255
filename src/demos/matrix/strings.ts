import type { Locale } from '~/i18n/locales';
import { en, type MatrixStrings } from './en';
import { zh } from './zh';

export type { MatrixStrings };
export const matrixStrings: Record<Locale, MatrixStrings> = { en, zh };
