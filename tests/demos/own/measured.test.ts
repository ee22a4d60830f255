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

test('what is measured is put on the shelf, once for each visit', () => {
  const state = openState(PRICES);
  const shelf = shelfOf();
  openMeasured(state, shelf);
  state.material.value = material;
  state.cells.value = [cell];
  state.cells.value = [cell, { ...cell, ranking: 'lsa' }];
  expect(shelf.history.value.map(({ by, cells }) => [by, cells.length])).toEqual([['page', 2]]);
});

test('the same texts and questions bring back what an earlier visit measured', () => {
  const first = openState(PRICES);
  const earlier = shelfOf();
  openMeasured(first, earlier);
  first.material.value = material;
  first.cells.value = [cell];
  const state = openState(PRICES);
  const shelf = shelfOf([...earlier.history.value]);
  const measured = openMeasured(state, shelf);
  state.material.value = material;
  expect(state.cells.value).toEqual([cell]);
  expect(shelf.history.value).toHaveLength(1);
  expect(measured.value.made).toBe(earlier.history.value[0]!.made);
});

test('figures of other texts or questions go, and stay in the history', () => {
  const state = openState(PRICES);
  const shelf = shelfOf();
  openMeasured(state, shelf);
  state.material.value = material;
  state.cells.value = [cell];
  shelf.questions.value = [...shelf.questions.value, { query: 'Where?', answers: [] }];
  expect(state.cells.value).toEqual([]);
  expect(shelf.history.value).toHaveLength(1);
});

test('wordings come back with what was measured of them, unless the reader has begun others', () => {
  const first = openState(PRICES);
  const earlier = shelfOf();
  openMeasured(first, earlier);
  first.material.value = material;
  const answers = [undefined];
  first.roads.value = [{ road: 'wording', wording: '{question}', model: 'm', answers }];
  const back = (begun: string[]) => {
    const state = openState(PRICES);
    const shelf = shelfOf([...earlier.history.value]);
    state.wordings.value = begun;
    openMeasured(state, shelf);
    state.material.value = material;
    return state.wordings.value;
  };
  expect(back([])).toEqual(['{question}']);
  expect(back(['Mine: {question}'])).toEqual(['Mine: {question}']);
});
