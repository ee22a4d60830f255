import { en, type Words } from './en';
import type { Locale } from '~/lib/locale';
import { zh } from './zh';

export type { Words } from './en';

const WORDS: Record<Locale, Words> = { en, zh };

/** The words of the site's frame in one language. */
export const words = (locale: Locale): Words => WORDS[locale];
