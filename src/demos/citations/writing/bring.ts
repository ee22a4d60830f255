import type { Locale } from '~/lib/locale';
import { bringWords, wordsOf } from '../../words';
import type { Answers, Writing } from './writing';

const WORDS = 'citations/writing';

/** Fetches what lets a model write, once its fold is opened; should it not come, again when it is opened next. */
export function bringWriting(
  fold: HTMLDetailsElement,
  locale: Locale,
  answers: Answers,
  came: (writing: Writing) => void,
): void {
  let coming: Promise<void> | undefined;
  const open = () => {
    if (!fold.open) return;
    coming ??= bring(fold, locale, answers).then(came, () => (coming = undefined));
  };
  fold.addEventListener('toggle', open);
  open();
}

async function bring(fold: HTMLElement, locale: Locale, answers: Answers): Promise<Writing> {
  const [module] = await Promise.all([import('./writing'), bringWords(WORDS, locale)]);
  return new module.Writing(fold, locale, wordsOf(WORDS), answers);
}
