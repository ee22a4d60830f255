import type { Locale } from '~/lib/locale';
import { en, type AbstainStrings } from './en';
import { zh } from './zh';

export type { AbstainStrings };
export const abstainStrings: Record<Locale, AbstainStrings> = { en, zh };
