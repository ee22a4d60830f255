import type { Locale } from '~/lib/locale';
import { en, type AskStrings } from './en';
import { zh } from './zh';

export type { AskStrings };
export const askStrings: Record<Locale, AskStrings> = { en, zh };
