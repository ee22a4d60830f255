import type { Locale } from '~/i18n/locales';
import { en, type PromptStrings } from './en';
import { zh } from './zh';

export type { PromptStrings };
export const promptStrings: Record<Locale, PromptStrings> = { en, zh };
