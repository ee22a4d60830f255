import type { Locale } from '~/lib/locale';
import { en, type KitStrings } from './en';
import { zh } from './zh';

export type { KitStrings };
export const kitStrings: Record<Locale, KitStrings> = { en, zh };
