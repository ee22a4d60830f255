import type { Locale } from '~/lib/locale';
import { en, type RealStrings } from './en';
import { zh } from './zh';

export type { RealStrings };
export const realStrings: Record<Locale, RealStrings> = { en, zh };
