import { afterEach, expect, test, vi } from 'vitest';
import words from 'words:prompt-own';
import { formOf, ownFields } from '~/demos/prompt/panels/own/props';
import { textOf } from '~/lib/figure';
import { defaults } from '~/lib/settings/table';
import {
  BENCH_KEY,
  furtherView,
  savedBench,
  textToKeep,
} from '~/demos/prompt/panels/own/saved-bench';

const { en } = words;

const BENCH = {
  variants: [{ name: 'A', text: 'Answer {question}' }],
  reworded: false,
  table: 'Who?',
  usual: { kind: 'contains', expected: '', anyCase: true },
};

const keptAs = (text: string) =>
  vi.stubGlobal('localStorage', { getItem: (key: string) => (key === BENCH_KEY ? text : null) });

afterEach(() => vi.unstubAllGlobals());

test('a saved bench is restored entirely', () => {
  keptAs(JSON.stringify(BENCH));
  expect(savedBench()).toEqual(BENCH);
});

test.each([
  ['no JSON', '{'],
  ['another shape', '[1]'],
  ['a prompt that is none', JSON.stringify({ ...BENCH, variants: [null] })],
  ['a prompt without a text', JSON.stringify({ ...BENCH, variants: [{ name: 'A' }] })],
  ['rows that are no text', JSON.stringify({ ...BENCH, table: 7 })],
  [
    'a rule that does not exist',
    JSON.stringify({ ...BENCH, usual: { ...BENCH.usual, kind: 'x' } }),
  ],
])('%s counts as no saved bench', (_, text) => {
  keptAs(text);
  expect(savedBench()).toBeUndefined();
});

test('savedBench compares two of four prompts; the others and all names stay as they were stored', () => {
  const variants = ['One', 'Two', 'Three', 'Four'].map((name) => ({ name, text: `${name} {q}` }));
  keptAs(JSON.stringify({ ...BENCH, variants }));
  const earlier = savedBench()!;
  const form = { ...defaults(ownFields), ...formOf(earlier), ownText1: '' };
  expect(form.ownText0).toBe('One {q}');
  expect(JSON.parse(textToKeep(form, en.letters, earlier))).toMatchObject({
    variants: [variants[0], { name: 'Two', text: '' }, variants[2], variants[3]],
    table: 'Who?',
  });
  const shown = furtherView(earlier, en).map(textOf).join(' ');
  expect(shown).toMatch(/2 other prompts.*Three \{q\}.*Four \{q\}/s);
  expect(furtherView({ ...earlier, variants: variants.slice(0, 2) }, en)).toEqual([]);
});
