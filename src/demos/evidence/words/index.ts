import type { Locale } from '~/lib/locale';
import { en, type EvidenceStrings } from './en';
import { zh } from './zh';

export type { EvidenceStrings };
export const evidenceStrings: Record<Locale, EvidenceStrings> = { en, zh };
