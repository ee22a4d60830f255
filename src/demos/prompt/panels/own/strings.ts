import type { Locale } from '~/lib/locale';
import { en, type OwnStrings } from './en';
import { zh } from './zh';

export type { OwnStrings };
export const ownStrings: Record<Locale, OwnStrings> = { en, zh };
