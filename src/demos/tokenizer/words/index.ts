import type { Locale } from '~/lib/locale';
import { en, type TokenizerStrings } from './en';
import { zh } from './zh';

export type { TokenizerStrings };
export const tokenizerStrings: Record<Locale, TokenizerStrings> = { en, zh };
