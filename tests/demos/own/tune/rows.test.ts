import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { takeExample, takeFile, takeShelf, type } from '~/demos/own/tune/rows';
import { fakeTuning, rowsOf, stubPage } from './fake-tuning';

beforeEach(stubPage);
afterEach(() => void vi.unstubAllGlobals());

const EXAMPLE = {
  rule: 'form',
  form: 'In short: …',
  rows: [{ prompt: 'Is it open?', reply: 'In short: yes.', zh: '开着吗？' }],
};

test('an example comes with its rule and its Chinese, and goes with the last of its rows', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(EXAMPLE)));
  const { tune } = fakeTuning();
  await takeExample(tune, 'style');
  expect(tune.read.value.rows).toMatchObject([{ reply: 'In short: yes.' }]);
  expect(tune.rule.value).toEqual({ kind: 'form', form: 'In short: …' });
  type(tune, tune.text.value + rowsOf(2));
  expect(tune.example.value?.gloss.get('Is it open?')).toBe('开着吗？');
  type(tune, rowsOf(2));
  expect([tune.example.value, tune.rule.value]).toEqual([undefined, { kind: 'contains' }]);
});

test('an example that cannot be fetched leaves what was typed', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 })));
  const { tune } = fakeTuning();
  type(tune, rowsOf(2));
  await takeExample(tune, 'facts');
  expect(tune.rowsFault.value).toContain('could not be fetched');
  expect(tune.text.value).toBe(rowsOf(2));
});

test('questions of the shelf are rows if they have an answer, by their short words', () => {
  const { tune } = fakeTuning();
  const place = { source: 'a', start: 0, end: 6, words: 'at ten' };
  tune.shelf.questions.value = [
    { query: 'When?', answers: [place], expected: 'ten' },
    { query: 'Where?', answers: [place] },
    { query: 'Who?', answers: [] },
  ];
  takeShelf(tune);
  expect(tune.read.value.rows.map(({ reply }) => reply)).toEqual(['ten', 'at ten']);
});

test('a file that is too large to be rows is not read', async () => {
  const { tune } = fakeTuning();
  await takeFile(tune, new File([' '.repeat(5_000_000)], 'rows.jsonl'));
  expect(tune.rowsFault.value).toContain('larger than 4 MB');
});
