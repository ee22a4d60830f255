import type { Locale } from '~/lib/locale';
import { en, type CitationStrings } from './en';
import { zh } from './zh';

export type { CitationStrings };
export const citationStrings: Record<Locale, CitationStrings> = { en, zh };
