import { signal } from '@preact/signals-core';
import { beforeEach, expect, test } from 'vitest';
import {
  answer,
  answered,
  change,
  drop,
  leaveOut,
  putBack,
  remove,
  settle,
} from '~/demos/own/shelf/shelf-state';
import { keyOf } from '~/demos/parts/shelf/reader';
import { put, shelf } from '~/demos/parts/shelf/shelf';
import { NOTHING, type ShelfFile } from '~/lib/own/shelf-content';
import type { FileLook } from '~/workers';

const QUESTION = { query: 'When?', answers: [], from: 'q.csv' };
const table: ShelfFile = { name: 'q.csv', bytes: new Uint8Array([1]), taken: 'none' };
/** What is found in a table of one question. */
const look = { characters: 9, sheet: { questions: [QUESTION], said: { question: 'question' } } };
const state = {
  shelf,
  looks: signal<ReadonlyMap<string, FileLook>>(new Map()),
  fresh: new Set<string>(),
};
const queries = () => shelf.questions.value.map(({ query }) => query);

beforeEach(() => {
  put(shelf, { ...NOTHING, files: [table] });
  state.looks.value = new Map([[keyOf(table), look as unknown as FileLook]]);
  settle(state);
});

test('a table of questions is taken for one, and its questions come with it', () => {
  expect([shelf.files.value[0]!.taken, queries()]).toEqual(['questions', ['When?']]);
});

test('questions go with their file, or where it is taken for something else', () => {
  change(state, shelf.files.value[0]!, { taken: 'none', settled: true });
  expect(queries()).toEqual([]);
  change(state, shelf.files.value[0]!, { taken: 'questions' });
  expect(queries()).toEqual(['When?']);
  remove(state, shelf.files.value[0]!);
  expect([shelf.files.value, queries()]).toEqual([[], []]);
});

test('a question is answered, left out, put back and dropped', () => {
  const place = { source: 'a.md', start: 0, end: 3, words: 'ten' };
  answer(state, shelf.questions.value[0]!, { place });
  answered(state, 'Where?', '');
  leaveOut(state, shelf.questions.value[0]!);
  expect([queries(), shelf.leftOut.value[0]!.answers]).toEqual([['Where?'], [place]]);
  putBack(state);
  drop(state, shelf.questions.value[0]!);
  expect([queries(), shelf.leftOut.value]).toEqual([['When?'], []]);
});
