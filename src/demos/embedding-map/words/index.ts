import type { Locale } from '~/lib/locale';
import { en, type EmbeddingMapStrings } from './en';
import { zh } from './zh';

export type { EmbeddingMapStrings };
export const embeddingMapStrings: Record<Locale, EmbeddingMapStrings> = { en, zh };
