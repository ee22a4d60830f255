import { absolute } from '~/browser/absolute';
import type { Locale } from '~/lib/locale';
import { bringWords, wordsOf } from '../../words';
import type { Answering, Store } from './answering';

const WORDS = 'retriever/answering';

/**
 * Fetches what lets a model answer, once its fold is opened; should it not come, again when it is opened next.
 *
 * @param came hears when it is there
 */
export function bringAnswering(
  fold: HTMLDetailsElement,
  locale: Locale,
  store: Store,
  came: (answering: Answering) => void,
): void {
  let coming: Promise<void> | undefined;
  const open = () => {
    if (!fold.open) return;
    coming ??= bring(fold, locale, store).then(came, () => (coming = undefined));
  };
  fold.addEventListener('toggle', open);
  open();
}

async function bring(fold: HTMLElement, locale: Locale, store: Store): Promise<Answering> {
  const [module] = await Promise.all([import('./answering'), bringWords(WORDS, locale)]);
  const { keys = '', world = '' } = fold.dataset;
  const addresses = { keys: absolute(keys), world: absolute(world) };
  return new module.Answering(fold, locale, wordsOf(WORDS), addresses, store);
}
