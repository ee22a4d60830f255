import type { Locale } from '~/lib/locale';
import { en, type PromptStrings } from './en';
import { zh } from './zh';

export type { PromptStrings };
export const promptStrings: Record<Locale, PromptStrings> = { en, zh };
