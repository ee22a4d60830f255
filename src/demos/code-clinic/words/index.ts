import type { Locale } from '~/lib/locale';
import { en, type CodeClinicStrings } from './en';
import { zh } from './zh';

export type { CodeClinicStrings };
export const codeClinicStrings: Record<Locale, CodeClinicStrings> = { en, zh };
