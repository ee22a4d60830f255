import type { Locale } from '~/lib/locale';
import { en, type GuideStrings } from './en';
import { zh } from './zh';

export type { GuideStrings };
export const guideStrings: Record<Locale, GuideStrings> = { en, zh };
