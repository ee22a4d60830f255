import type { Locale } from '~/lib/locale';
import { en, type AnsweringStrings } from './en';
import { zh } from './zh';

export type { AnsweringStrings };
export const answeringStrings: Record<Locale, AnsweringStrings> = { en, zh };
