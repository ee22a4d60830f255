import { batch, computed, effect, signal, untracked } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { Results } from '~/lib/own/results';
import type { Shelf } from '../parts/shelf/shelf';
import type { Asked } from './core/asked';
import type { OwnState } from './state';

export const hasFigures = ({ cells, roads }: Results): boolean => cells.length + roads.length > 0;

/** What one measured on: another text or question makes another list of results. */
const groundOf = ({ material, questions }: Results): string =>
  JSON.stringify([
    material.map(({ name, tokens }) => [name, tokens]),
    questions.map(({ question, words }) => [question, words]),
  ]);

function measuredNow(state: OwnState, { questions }: Shelf, made: string): Results {
  const table = state.table.value;
  const asked: readonly Asked[] = table?.questions ?? questions.value;
  return {
    format: 'crossroads-results',
    version: 1,
    by: 'page',
    made,
    material: table ? [{ name: table.name, tokens: table.tokens }] : [...state.material.value],
    questions: asked.map(({ query, answers, expected }) => ({
      question: query,
      words: answers[0]?.words ?? '',
      ...(expected && { expected }),
    })),
    room: state.room.value,
    cells: [...state.cells.value],
    ...(state.variants.value.length > 0 && { variants: state.variants.value }),
    roads: [...state.roads.value],
  };
}

/**
 * Puts what is measured on the shelf, in place of what was measured before on the same texts and questions in this visit;
 * what an earlier visit measured on them goes back into the parts, and what was measured on others goes.
 */
export function openMeasured(state: OwnState, shelf: Shelf): ReadonlySignal<Results> {
  const made = signal(new Date().toISOString());
  const now = computed(() => measuredNow(state, shelf, made.value));
  let ground = '';
  const put = ({ room, cells, roads, variants = [] }: Results) =>
    batch(() => {
      [state.room.value, state.cells.value, state.roads.value] = [room, cells, roads];
      state.variants.value = variants;
    });
  function begin(results: Results): void {
    const before = shelf.history
      .peek()
      .findLast((one) => one.by === 'page' && groundOf(one) === ground);
    if (before) {
      made.value = before.made;
      if (!hasFigures(results)) put(before);
      if (state.wordings.peek().length === 0)
        state.wordings.value = before.roads.flatMap(({ wording }) => wording ?? []);
    } else made.value = new Date().toISOString();
  }
  effect(() => {
    const results = now.value;
    untracked(() => {
      if (results.material.length === 0 || results.questions.length === 0) return;
      const here = groundOf(results);
      if (here !== ground) {
        const isMoved = ground !== '';
        ground = here;
        if (isMoved && hasFigures(results)) put({ ...results, cells: [], roads: [], variants: [] });
        return begin(now.peek());
      }
      if (!hasFigures(results)) return;
      const others = shelf.history.peek().filter((one) => one.made !== results.made);
      shelf.history.value = [...others, results];
    });
  });
  return now;
}
