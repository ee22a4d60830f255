import type { Locale } from '~/lib/locale';
import { en, type FinetuneStrings } from './en';
import { zh } from './zh';

export type { FinetuneStrings };
export const finetuneStrings: Record<Locale, FinetuneStrings> = { en, zh };
