import type { Locale } from '~/lib/locale';
import { en, type ModelStrings } from './en';
import { zh } from './zh';

export type { ModelStrings };
export const modelStrings: Record<Locale, ModelStrings> = { en, zh };
