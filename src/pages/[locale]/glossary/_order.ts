import { pinyin } from 'pinyin-pro';
import type { TermEntry } from '~/content/lookup';
import type { Locale } from '~/lib/locale';

export const LATIN = 'latin';
export const DIGITS = '0-9';

const { compare } = new Intl.Collator('en', { numeric: true });

/** A term as it is read: in Chinese by its pinyin, `chóng pái xù`. */
const SOUND: Record<Locale, (term: TermEntry) => string> = {
  en: ({ name }) => name.en,
  zh: (term) => term.pinyin ?? pinyin(term.name.zh),
};

/** The terms in dictionary order: alphabetical, Chinese by pinyin and Latin names in it last. */
export function inOrder(terms: readonly TermEntry[], locale: Locale): TermEntry[] {
  const place = (term: TermEntry) => Number(letterOf(term, locale).startsWith(LATIN));
  const sounds = new Map(terms.map((term) => [term, SOUND[locale](term)]));
  return [...terms].sort((a, b) => place(a) - place(b) || compare(sounds.get(a)!, sounds.get(b)!));
}

/** What a name begins with that has a letter in the list of the language. */
const WRITTEN: Record<Locale, RegExp> = { en: /./u, zh: /\p{Script=Han}/u };

/** The letter for a term: its first, or that of its pinyin; Latin names in the Chinese list are under `LATIN`. */
export function letterOf(term: TermEntry, locale: Locale): string {
  const first = term.name[locale].charAt(0);
  if (/\p{N}/u.test(first)) return DIGITS;
  if (!WRITTEN[locale].test(first)) return LATIN;
  return SOUND[locale](term).normalize('NFD').charAt(0).toUpperCase();
}

/** The terms by letter, letters and terms in order. */
export const byLetter = (terms: readonly TermEntry[], locale: Locale): Map<string, TermEntry[]> =>
  Map.groupBy(inOrder(terms, locale), (term) => letterOf(term, locale));
