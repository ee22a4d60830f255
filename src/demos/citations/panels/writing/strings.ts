import type { Locale } from '~/lib/locale';
import { en, type WritingStrings } from './en';
import { zh } from './zh';

export type { WritingStrings };
export const writingStrings: Record<Locale, WritingStrings> = { en, zh };
