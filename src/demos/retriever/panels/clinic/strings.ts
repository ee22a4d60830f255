import type { Locale } from '~/lib/locale';
import { en, type ClinicStrings } from './en';
import { zh } from './zh';

export type { ClinicStrings };
export const clinicStrings: Record<Locale, ClinicStrings> = { en, zh };
