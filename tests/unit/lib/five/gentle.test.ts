import { expect, test } from 'vitest';
import { gentleOf } from '~/lib/five/gentle';
import { gridOf } from '~/lib/five/grid';
import { textOf, toHtml } from '~/lib/figure';

const run = (
  name: string,
  stop: number,
  ...checks: [pass: number, exam: number, everyday: number][]
) => {
  const [, exam, everyday] = checks.find(([pass]) => pass === stop)!;
  return {
    ...Object.fromEntries(
      checks.flatMap(([pass, ...rights]) =>
        ['exam', 'everyday'].map((list, i) => [`${name}/${pass}/${list}`, rights[i]!]),
      ),
    ),
    [`${name}/stop`]: stop,
    [`${name}/stopped/exam`]: exam,
    [`${name}/stopped/everyday`]: everyday,
  } as Record<string, number>;
};
const gentle = gentleOf(
  {
    'untouched/everyday': 8,
    ...run('6e-4/with/1', 20, [20, 4, 6], [40, 5, 6]),
    ...run('6e-4/with/2', 40, [20, 4, 5], [40, 6, 7]),
    ...run('2e-3/with/1', 3, [3, 4, 5], [20, 7, 5]),
    ...run('2e-3/without/1', 20, [3, 4, 3], [20, 9, 2]),
  },
  { facts: 10, everyday: 10 },
);

test('gentleOf adds up the seeds of a run, each at its stop, and picks the two runs to show', () => {
  expect(gentle.untouched).toBe(80);
  expect(gentle.runs.map(({ rate, isReplayed }) => [rate, isReplayed])).toEqual([
    [0.002, false],
    [0.002, true],
    [0.0006, true],
  ]);
  expect(gentle.harsh).toMatchObject({ rate: 0.002, isReplayed: false, passes: 20 });
  expect(gentle.shown).toMatchObject({ rate: 0.0006, seeds: 2, stops: [20, 40], passes: 40 });
  expect(gentle.shown.stopped).toEqual({ facts: 50, everyday: 65 });
  expect(gentle.shown.whole).toEqual({ facts: 55, everyday: 65 });
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
