import { absolute } from '~/browser/page';
import type { Locale } from '~/lib/locale';
import { bringWords, wordsOf } from '~/demos/kit/words';
import type { Answering, Store } from './answering';

const WORDS = 'retriever/panels/answering';

/** Loads the modules that let a model answer. */
export async function bringAnswering(
  root: HTMLElement,
  locale: Locale,
  store: Store,
): Promise<Answering> {
  const [module] = await Promise.all([import('./answering'), bringWords(WORDS, locale)]);
  const { keys = '', world = '' } = root.dataset;
  const addresses = { keys: absolute(keys), world: absolute(world) };
  return new module.Answering(root, locale, wordsOf(WORDS), addresses, store);
}
