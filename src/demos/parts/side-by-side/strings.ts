import type { Locale } from '~/lib/locale';
import { en, type SideStrings } from './en';
import { zh } from './zh';

export type { SideStrings };
export const sideStrings: Record<Locale, SideStrings> = { en, zh };
