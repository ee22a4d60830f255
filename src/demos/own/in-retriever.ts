import { readerOf } from '~/lib/encoder/vectors/corpora';
import { settingsOfCell } from '~/lib/own/cell-settings';
import type { Spot } from '~/lib/own/cells';
import { pageRetriever } from '../parts/page-retriever';
import type { OwnContext } from './context';

export async function openInRetriever(
  spot: Spot,
  { given, state, shelf }: Pick<OwnContext, 'given' | 'state' | 'shelf'>,
  question = 0,
): Promise<void> {
  state.isRetrieverOpen.value = true;
  location.hash = state.part.value = 'search';
  document.querySelector('x-retriever')?.scrollIntoView();
  const { k, budget } = state.room.peek();
  (await pageRetriever).fill({
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
