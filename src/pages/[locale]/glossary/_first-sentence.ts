import type { Locale } from '~/lib/locale';

const ENDS = {
  en: /(?<=[.!?])\s+(?=[A-Z“(])/,
  zh: /(?<=[。！？])/,
} satisfies Record<Locale, RegExp>;

/** What stands before the second sentence begins. */
export const firstSentence = (text: string, locale: Locale): string => text.split(ENDS[locale])[0]!;
