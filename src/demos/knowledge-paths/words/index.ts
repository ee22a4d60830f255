import type { Locale } from '~/lib/locale';
import { en, type PathStrings } from './en';
import { zh } from './zh';

export type { PathStrings };
export const pathStrings: Record<Locale, PathStrings> = { en, zh };
