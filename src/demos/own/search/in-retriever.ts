import type { Ranking } from '~/lib/own/cells';
import { readerOf } from '~/lib/encoder/vectors/corpora';
import type { RetrieverFields, RetrieverSettings } from '../../retriever/core/settings';
import type { DemoState } from '../../kit/demo-state';
import type { OwnContext } from '../context';
import type { Filled } from './table';

/** The element of the retriever, which lends its state once it lives. */
type RetrieverRoot = HTMLElement & {
  retriever?: { demo: Pick<DemoState<RetrieverFields, unknown>, 'fill'> };
};

const METHODS: Record<Ranking, RetrieverSettings['method']> = {
  ...{ words: 'bm25', lsa: 'lsa', minilm: 'encoder', e5: 'encoder', both: 'bm25' },
};

/** Puts the page's retriever, once it lives, into the state of a cell, with one of its questions. */
export async function openInRetriever(
  { cut, ranking }: Pick<Filled, 'cut' | 'ranking'>,
  { given, state, shelf }: OwnContext,
  question = 0,
): Promise<void> {
  const root = document.querySelector<RetrieverRoot>('x-retriever');
  if (!root) return;
  root.closest<HTMLElement>('[data-own-part]')?.removeAttribute('hidden');
  root.hidden = false;
  root.dataset.ownPart = 'search';
  root.scrollIntoView();
  const { demo } = await lentBy(root);
  const isSize = cut === '100' || cut === '200';
  const { k, budget } = state.room.peek();
  demo.fill({
    ...{ source: 'own', question: '', crossed: '', k, budget },
    query: shelf.questions.peek()[question]?.query ?? '',
    chunking: isSize ? 'size' : cut,
    ...(isSize && { size: Number(cut), overlap: 0 }),
    ...{ method: METHODS[ranking], compare: ranking === 'both' ? 'encoder' : '' },
    model: ranking === 'e5' || ranking === 'minilm' ? ranking : readerOf(given.props.locale),
  });
}

/** What the retriever lends, once its script has come. */
async function lentBy(root: RetrieverRoot): Promise<NonNullable<RetrieverRoot['retriever']>> {
  while (!root.retriever) await new Promise((again) => setTimeout(again, 50));
  return root.retriever;
}
