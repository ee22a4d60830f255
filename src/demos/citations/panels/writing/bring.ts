import type { Locale } from '~/lib/locale';
import { bringWords, wordsOf } from '~/demos/kit/words';
import type { Answers, Writing } from './writing';

const WORDS = 'citations/panels/writing';

/** Loads the code that lets a model write. */
export async function bringWriting(
  root: HTMLElement,
  locale: Locale,
  answers: Answers,
): Promise<Writing> {
  const [module] = await Promise.all([import('./writing'), bringWords(WORDS, locale)]);
  return new module.Writing(root, locale, wordsOf(WORDS), answers);
}
