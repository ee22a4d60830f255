import type { Locale } from '~/lib/locale';
import { en, type TakeModelStrings } from './en';
import { zh } from './zh';

export type { TakeModelStrings };
export const takeModelStrings: Record<Locale, TakeModelStrings> = { en, zh };
