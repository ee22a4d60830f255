import type { TermEntry } from '~/content/lookup';
import type { Locale } from '~/lib/locale';

const collators = {
  en: new Intl.Collator('en', { numeric: true }),
  zh: new Intl.Collator('zh-u-co-pinyin', { numeric: true }),
} satisfies Record<Locale, Intl.Collator>;

/** The terms in dictionary order: alphabetical, Chinese by pinyin. */
export function inOrder(terms: readonly TermEntry[], locale: Locale): TermEntry[] {
  const { compare } = collators[locale];
  return [...terms].sort((a, b) => compare(a.name[locale], b.name[locale]));
}

export const LATIN = 'latin';
export const DIGITS = '0-9';

/** The first characters in pinyin order whose reading begins with each letter. */
const LETTERS = 'ABCDEFGHJKLMNOPQRSTWXYZ';
const FIRST_OF = '阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他穵夕丫匝';

/**
 * The letter for a name: its first, or that of its pinyin. Latin names in the Chinese list come
 * together after the others, as in the collation, under `LATIN`.
 */
export function letterOf(name: string, locale: Locale): string {
  const first = name.charAt(0);
  if (/\p{N}/u.test(first)) return DIGITS;
  return LETTER_OF[locale](first);
}

const LETTER_OF: Record<Locale, (first: string) => string> = {
  en: (first) => first.toUpperCase(),
  zh: pinyinLetter,
};

function pinyinLetter(first: string): string {
  if (!/\p{Script=Han}/u.test(first)) return LATIN;
  const { compare } = collators.zh;
  const place = [...FIRST_OF].findLastIndex((bound) => compare(bound, first) <= 0);
  return LETTERS.charAt(Math.max(0, place));
}

/** The terms by letter, letters and terms in order. */
export function byLetter(terms: readonly TermEntry[], locale: Locale): Map<string, TermEntry[]> {
  const groups = new Map<string, TermEntry[]>();
  for (const term of inOrder(terms, locale)) {
    const letter = letterOf(term.name[locale], locale);
    groups.set(letter, [...(groups.get(letter) ?? []), term]);
  }
  return groups;
}
