import type { Locale } from '~/lib/locale';

const ENDS = {
  en: /(?<=[.!?])\s+(?=[A-Z“(])/,
  zh: /(?<=[。！？])/,
} satisfies Record<Locale, RegExp>;

/** The text up to the beginning of the second sentence. */
export const firstSentence = (text: string, locale: Locale): string => text.split(ENDS[locale])[0]!;
