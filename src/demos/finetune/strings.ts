import type { Locale } from '~/i18n/locales';
import { en, type FinetuneStrings } from './en';
import { zh } from './zh';

export type { FinetuneStrings };
export const finetuneStrings: Record<Locale, FinetuneStrings> = { en, zh };
