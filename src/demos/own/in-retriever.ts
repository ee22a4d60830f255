import { readerOf } from '~/lib/encoder/vectors/corpora';
import type { Spot } from '~/lib/own/cells';
import type { DemoState } from '../kit/demo-state';
import { settingsOfCell } from '../retriever/core/cell-settings';
import type { RetrieverFields } from '../retriever/core/settings';
import type { OwnContext } from './context';

/** The element of the retriever, which lends its state once it lives. */
type RetrieverRoot = HTMLElement & {
  retriever?: { demo: Pick<DemoState<RetrieverFields, unknown>, 'fill'> };
};

const FRAMES = 600;

export async function openInRetriever(
  spot: Spot,
  { given, state, shelf }: Pick<OwnContext, 'given' | 'state' | 'shelf'>,
  question = 0,
): Promise<void> {
  const root = document.querySelector<RetrieverRoot>('x-retriever');
  const place = root?.closest<HTMLElement>('[data-retriever-opened]');
  if (!root || !place) return;
  place.dataset.retrieverOpened = 'yes';
  location.hash = state.part.value = 'search';
  place.hidden = false;
  root.scrollIntoView();
  for (let n = 0; !root.retriever && n < FRAMES; n++)
    await new Promise((drawn) => requestAnimationFrame(drawn));
  const { k, budget } = state.room.peek();
  root.retriever?.demo.fill({
    source: 'own',
    question: '',
    crossed: '',
    k,
    budget,
    query: shelf.questions.peek()[question]?.query ?? '',
    ...settingsOfCell(spot, readerOf(given.props.locale)),
    ...(spot.ranking === 'both' && { method: 'bm25', compare: 'encoder' }),
  });
}
