import { LOCALES, type Locale } from '~/lib/locale';

/** Sentences that follow one another, without those that there are not. */
export const inOneLine = (
  locale: Locale,
  ...texts: readonly (string | false | undefined)[]
): string => texts.filter(Boolean).join(LOCALES[locale].space);
