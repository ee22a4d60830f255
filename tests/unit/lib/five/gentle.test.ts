import { expect, test } from 'vitest';
import { gentleOf } from '~/lib/five/gentle';
import { gridOf } from '~/lib/five/grid';
import { textOf, toHtml } from '~/lib/figure';

/** The cells of a seed: where it stopped, then what it got after so many passes. */
const seed = (
  name: string,
  stop: number,
  checks: Record<number, [exam: number, everyday: number]>,
) =>
  Object.fromEntries([
    [`${name}/stop`, stop],
    ...Object.entries({ ...checks, stopped: checks[stop]! }).flatMap(([at, [exam, everyday]]) => [
      [`${name}/${at}/exam`, exam],
      [`${name}/${at}/everyday`, everyday],
    ]),
  ]) as Record<string, number>;

const gentle = gentleOf(
  {
    'untouched/everyday': 8,
    ...seed('a/with/1', 20, { 20: [4, 6], 40: [5, 6] }),
    ...seed('a/with/2', 40, { 20: [4, 5], 40: [6, 7] }),
    ...seed('b/with/1', 3, { 3: [4, 5], 20: [7, 5] }),
    ...seed('b/without/1', 20, { 20: [9, 2] }),
  },
  [
    { name: 'harsh', rate: 0.002, replayed: false, passes: 20, seeds: ['b/without/1'] },
    { rate: 0.002, replayed: true, passes: 20, seeds: ['b/with/1'] },
    { name: 'shown', rate: 0.0006, replayed: true, passes: 40, seeds: ['a/with/1', 'a/with/2'] },
  ],
  { exam: 10, everyday: 10 },
);

test('gentleOf adds up the seeds of a run, each at its stop, and finds the two runs to show', () => {
  expect(gentle).toMatchObject({ untouched: 80, without: 20 });
  expect(gentle.harsh).toMatchObject({ rate: 0.002, isWhole: true });
  expect(gentle.shown).toMatchObject({
    isWhole: false,
    stopped: { exam: 50, everyday: 65 },
    whole: { exam: 55, everyday: 65 },
  });
});

test('gridOf draws each run where it stopped and at its end, open without everyday text', () => {
  const names = { said: '', facts: '', everyday: '', untouched: '', harsh: 'H', shown: 'S' };
  const grid = gridOf(gentle, names, String);
  const html = toHtml(grid);
  expect(html.match(/<use/g)).toHaveLength(5);
  expect(html.match(/class="mark open"/g)).toHaveLength(1);
  expect(html.match(/scale\(1 -1\)/g)).toHaveLength(2);
  expect(textOf(grid)).toMatch(/0\.002HS$/);
});
