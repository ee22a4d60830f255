import type { Locale } from '~/lib/locale';
import { en, type RetrieverStrings } from './en';
import { zh } from './zh';

export type { RetrieverStrings };
export const retrieverStrings: Record<Locale, RetrieverStrings> = { en, zh };
