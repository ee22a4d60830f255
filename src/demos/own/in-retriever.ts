import { readerOf } from '~/lib/encoder/vectors/corpora';
import type { Cut, Ranking } from '~/lib/own/cells';
import { settingsOfCell } from '~/demos/retriever/core/cell-settings';
import type { RetrieverRoot } from '~/demos/retriever/lent';
import type { OwnContext } from './context';

const FRAMES = 600;

/** Puts the page's retriever, once it lives, into the state of a cell, with one of the reader's questions. */
export async function openInRetriever(
  { cut, ranking }: { cut: Cut; ranking: Ranking },
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
  const { partner, ...settings } = settingsOfCell({ cut, ranking });
  const { k, budget } = state.room.peek();
  const isFused = ranking === 'both';
  root.retriever?.demo.fill({
    ...settings,
    ...{ source: 'own', question: '', crossed: '', k, budget },
    query: shelf.questions.peek()[question]?.query ?? '',
    ...(isFused && { method: 'bm25', compare: partner ?? '' }),
    ...(isFused && { model: readerOf(given.props.locale) }),
  });
}
