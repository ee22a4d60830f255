import type { Locale } from '~/lib/locale';
import { en, type FourRoadsStrings } from './en';
import { zh } from './zh';

export type { FourRoadsStrings };
export const fourRoadsStrings: Record<Locale, FourRoadsStrings> = { en, zh };
