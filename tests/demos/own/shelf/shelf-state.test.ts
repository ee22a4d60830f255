import { signal } from '@preact/signals-core';
import { beforeEach, expect, test } from 'vitest';
import {
  answer,
  answered,
  change,
  decided,
  drop,
  isMeasurable,
  leaveOut,
  putBack,
  remove,
  settle,
} from '~/demos/own/shelf/shelf-state';
import { packed, unpacked } from '~/demos/parts/shelf/packed';
import { keyOf } from '~/demos/parts/shelf/reader';
import { put, shelf } from '~/demos/parts/shelf/shelf';
import { questionsIn } from '~/lib/own/question-table';
import { NOTHING, type ShelfFile, type ShelfQuestion } from '~/lib/own/shelf-content';
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

const looked = (of: object) => ({ name: 'a.csv', ...of }) as FileLook;

test('a file is taken for nothing where anything else would harm', () => {
  expect(decided(looked({ isMemo: true }))).toBe('none');
  expect(decided(looked({ same: 'b' }))).toBe('none');
  expect(decided(looked({ refused: { name: 'a', code: 'pdf-scan', values: {} } }))).toBe('none');
});

test('a question that stands twice in a table has all its answers', () => {
  const asked = questionsIn('question,answer\nDogs?,free\nCats?,\nDogs?,travel free\n')!;
  const questions: readonly ShelfQuestion[] = asked.questions;
  expect(questions.map(({ query, answers, line }) => [query, answers.length, line])).toEqual([
    ['Dogs?', 2, 2],
    ['Cats?', 0, 3],
  ]);
  expect(questions.map(isMeasurable)).toEqual([false, true]);
});

test('a table of questions has the columns that the reader says', () => {
  const chosen = { question: 'frage', answer: 'antwort', expected: 'kurz' };
  expect(questionsIn('frage,antwort,kurz\nHunde?,fahren frei,frei\n', chosen)?.questions).toEqual([
    {
      query: 'Hunde?',
      answers: [{ source: '', start: 0, end: 11, words: 'fahren frei' }],
      line: 2,
      expected: 'frei',
    },
  ]);
});

test('an archive of the shelf gives the shelf back, and another archive is none', async () => {
  const bytes = new TextEncoder().encode('Dogs.');
  const content = { ...NOTHING, files: [{ name: 'a/b.md', bytes, taken: 'text' as const }] };
  const { body } = await packed(content);
  const archive = new Uint8Array(await body.arrayBuffer());
  expect(await unpacked(archive)).toEqual(content);
  await expect(unpacked(archive.slice(0, 60))).rejects.toThrow('shelf-broken');
  const { zipOf } = await import('~/browser/archive');
  const other = new Uint8Array(await zipOf('x', [{ path: 'a', text: 'a' }]).body.arrayBuffer());
  expect(await unpacked(other)).toBeUndefined();
});
