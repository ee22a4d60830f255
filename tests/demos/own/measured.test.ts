import { signal } from '@preact/signals-core';
import { expect, test } from 'vitest';
import { openMeasured } from '~/demos/own/measured';
import { openState, type OwnPrice } from '~/demos/own/state';
import type { Shelf } from '~/demos/parts/shelf/shelf';
import type { Cell } from '~/lib/own/cells';

const shelfOf = (history: unknown[] = []): Shelf => ({
  files: signal([]),
  leftOut: signal([]),
  server: signal(''),
  version: signal(0),
  questions: signal([
    {
      query: 'When?',
      answers: [{ source: 'a', start: 0, end: 3, words: 'ten' }],
    },
  ]),
  history: signal(history as never),
});
/** Of no account here: nothing is paid. */
const PRICES = [{ input: 1 }] as unknown as readonly OwnPrice[];
const material = [{ name: 'a.md', tokens: 40 }];
const cell: Cell = {
  cut: 'paragraph',
  ranking: 'words',
  passages: 3,
  placings: [{ tokens: [20], rank: 1, divided: false }],
};

/** A visit with a text of some questions. */
function visit(history?: unknown[], wordings: string[] = []) {
  const state = openState(PRICES);
  const shelf = shelfOf(history);
  state.wordings.value = wordings;
  const measured = openMeasured(state, shelf);
  state.material.value = material;
  return { state, shelf, measured };
}

test('what is measured is put on the shelf, once for each visit', () => {
  const { state, shelf } = visit();
  state.cells.value = [cell];
  state.cells.value = [cell, { ...cell, ranking: 'lsa' }];
  expect(shelf.history.value.map(({ by, cells }) => [by, cells.length])).toEqual([['page', 2]]);
});

test('the same texts and questions bring back what an earlier visit measured', () => {
  const first = visit();
  first.state.cells.value = [cell];
  const earlier = [...first.shelf.history.value];
  const { state, shelf, measured } = visit(earlier);
  expect(state.cells.value).toEqual([cell]);
  expect(shelf.history.value).toHaveLength(1);
  expect(measured.value.made).toBe(earlier[0]!.made);
});

test('figures of other texts or questions go, and stay in the history', () => {
  const { state, shelf } = visit();
  state.cells.value = [cell];
  shelf.questions.value = [...shelf.questions.value, { query: 'Where?', answers: [] }];
  expect(state.cells.value).toEqual([]);
  expect(shelf.history.value).toHaveLength(1);
});

test('wordings come back with what was measured of them, unless the reader has begun others', () => {
  const { state, shelf } = visit();
  const answers = [undefined];
  state.roads.value = [{ road: 'wording', wording: '{question}', model: 'm', answers }];
  const back = (begun: string[]) => visit([...shelf.history.value], begun).state.wordings.value;
  expect(back([])).toEqual(['{question}']);
  expect(back(['Mine: {question}'])).toEqual(['Mine: {question}']);
});
