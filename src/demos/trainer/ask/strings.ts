import type { Locale } from '~/i18n/locales';
import { en, type AskStrings } from './en';
import { zh } from './zh';

export type { AskStrings };
export const askStrings: Record<Locale, AskStrings> = { en, zh };
