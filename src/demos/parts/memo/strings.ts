import type { Locale } from '~/lib/locale';
import { en, type MemoStrings } from './en';
import { zh } from './zh';

export const memoStrings: Record<Locale, MemoStrings> = { en, zh };
