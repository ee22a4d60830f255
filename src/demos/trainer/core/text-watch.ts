import type { Locale } from '~/lib/locale';
import type { Watch } from './moments';
import type { TextSource } from './text-source';

/** Beginnings for a model of the handbook, whose text has all of their characters. */
export const BEGINNINGS: Record<Locale, readonly string[]> = {
  en: ['The ferry to ', 'A ticket ', 'Dogs '],
  zh: ['船票', '狗', '码头'],
};

/** The model learns fastest at first, so it is observed more often. */
const EARLY = { until: 40, between: 2 };
const BETWEEN = 5;
/** The approximate maximum of looks in a long run. */
const LOOKS = 100;

/** Chinese characters kept of a written text; they say as much as all letters of an English one. */
const CHINESE = 24;
const HAN = /\p{Script=Han}/u;
const shortened = (text: string) => (HAN.test(text) ? [...text].slice(0, CHINESE).join('') : text);

/** Lets a model of a text continue a few beginnings, with the same random draws at every step. */
export const textWatch = (source: TextSource, beginnings: readonly string[]): Watch => ({
  given: beginnings.map((prompt) => ({ prompt })),
  isDue: (step, steps) =>
    step <= EARLY.until
      ? step % EARLY.between === 0
      : step % Math.max(BETWEEN, Math.ceil(steps / LOOKS)) === 0,
  look: (model) => beginnings.map((prompt) => shortened(source.goOn(model, prompt))),
});

const MOST = 12;

/** Beginnings from a reader's text: a word at its start, one after a third, and one after two thirds. */
export function beginningsOf(text: string): string[] {
  const words = text.match(/[\p{L}\p{N}]+[^\S\n]?/gu) ?? [text];
  return [0, 1, 2].map((part) => {
    const word = words[Math.floor((part * words.length) / 3)]!;
    return [...word].slice(0, MOST).join('');
  });
}
