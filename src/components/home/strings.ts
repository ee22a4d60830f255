import type { Locale } from '~/lib/locale';
import { en, type HomeStrings } from './en';
import { zh } from './zh';

export const homeStrings: Record<Locale, HomeStrings> = { en, zh };
