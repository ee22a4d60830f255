import type { Locale } from '~/lib/locale';
import { en, type MatrixStrings } from './en';
import { zh } from './zh';

export type { MatrixStrings };
export const matrixStrings: Record<Locale, MatrixStrings> = { en, zh };
