import type { Locale } from '~/lib/locale';
import { en, type ChangeStrings } from './en';
import { zh } from './zh';

export type { ChangeStrings };
export const changeStrings: Record<Locale, ChangeStrings> = { en, zh };
