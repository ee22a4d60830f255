import { settingsOfCell } from '~/demos/retriever/core/cell-settings';
import type { RetrieverRoot } from '~/demos/retriever/lent';
import type { Exam } from './exam';

const FRAMES = 600;

/** The retriever of the page, once it lives: it is fetched when the reader comes near. */
async function awake(): Promise<RetrieverRoot | undefined> {
  const root = document.querySelector<RetrieverRoot>('x-retriever');
  root?.scrollIntoView();
  for (let n = 0; root && !root.retriever && n < FRAMES; n++)
    await new Promise((drawn) => requestAnimationFrame(drawn));
  return root?.retriever && root;
}

/** Opens the retriever for a question, as the chosen cell cuts and ranks. */
export async function searchFor(at: number, { state, ground }: Exam): Promise<void> {
  const asked = ground.peek()?.questions[at];
  const root = await awake();
  if (!root || !asked) return;
  const settings = settingsOfCell(state.chosen.peek());
  const { k, budget } = state.room.peek();
  root.retriever!.demo.fill({ ...settings, k, budget, source: 'own', query: asked.query });
}
