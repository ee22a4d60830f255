import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LAB_DEFAULTS } from '~/lib/four-roads/settings';
import { rateOf, type TunedRoad } from '~/lib/four-roads/outcome/rates';
import { chosenOf, type Tried } from '../../tools/evaluation/choose';
import { DEFAULT_SIZE, modelConfig } from '~/lib/tinylm/config';
import { TUNING_BUDGET } from '~/lib/tuning/rates';
import { run } from '~/schemas/run';

const KEPT = ['old', 'read', 'abstain', 'fewshot'];

const ratesTried = (name: string, road: TunedRoad): Tried<number>[] =>
  triedIn(name, (arm) => arm.split('/').at(-2)!, 'steps')
    .filter(({ setting }) => setting.split('/').at(-2) === road)
    .map((tried) => ({ ...tried, setting: Number(tried.setting.split('/').at(-1)) }));

const cellsOf = (name: string): Record<string, unknown> =>
  run.parse(JSON.parse(readFileSync(`content/runs/four-roads/${name}.json`, 'utf8'))).snapshot!
    .cells!;

/** What arms of a record did on seeds 10 and 11, which are shown nowhere; means of both languages. */
function triedIn(name: string, road: (arm: string) => string, spent: 'steps' | 'tokens') {
  const cells = ['en', 'zh'].map((locale) => cellsOf(`${name}-${locale}`));
  const suffix = '/accuracy';
  const paths = Object.keys(cells[0]!).filter((path) => path.endsWith(suffix));
  return paths.map((path): Tried<string> => {
    const arm = path.slice(0, -suffix.length).split('/').slice(0, -1).join('/');
    const meanOf = (measure: string) =>
      cells.reduce((sum, found) => sum + Number(found[`${arm}/${road(arm)}/${measure}`]), 0) / 2;
    return {
      setting: arm,
      right: meanOf('accuracy'),
      retained: KEPT.map(meanOf),
      spent: meanOf(spent),
    };
  });
}

describe('the default search of the lab', () => {
  const tried = triedIn('choosing', () => 'rag', 'tokens');
  /** Half of the context: what a prompt may take. */
  const budget = modelConfig(DEFAULT_SIZE, 296).context / 2;

  test('is the one that the selection rule picks', () => {
    expect(chosenOf(tried, budget)).toBe(`${LAB_DEFAULTS.search}-${LAB_DEFAULTS.k}`);
  });

  test('was picked among twelve searches, some over the budget', () => {
    expect(tried).toHaveLength(12);
    expect(tried.some(({ spent }) => spent > budget)).toBe(true);
  });

  test('is not the best without a budget: eight passages are better, as the lab says', () => {
    expect(chosenOf(tried, Infinity)).toBe('named-8');
  });
});

describe.each([
  { task: 'facts', name: 'rates', roads: ['finetune', 'replay'] },
  { task: 'behaviour', name: 'rates-formats', roads: ['finetune', 'replay'] },
] as const)('the learning rates of the task $task', ({ task, name, roads }) => {
  test.each(roads)(
    'are those that the selection rule picks, with lower and higher ones tried: %s',
    (road) => {
      const rates = ratesTried(name, road);
      const all = rates.map(({ setting }) => setting);
      const chosen = chosenOf(rates, TUNING_BUDGET);
      expect(chosen).toBe(rateOf(road, { ...LAB_DEFAULTS, task }));
      expect(Math.min(...all)).toBeLessThan(chosen);
      expect(Math.max(...all)).toBeGreaterThan(chosen);
    },
  );
});

describe.each(['en', 'zh'])('the training steps for a contradictory text, %s', (locale) => {
  const usual = { ...cellsOf(`poison-${locale}`), ...cellsOf(`poison-others-${locale}`) };
  const longer = cellsOf(`poison-longer-${locale}`);

  test.each([
    ['replay', 'tuned'],
    ['both', 'combined'],
  ])('do not decide the result: with twice the steps %s is within its interval', (road, arm) => {
    const twice = `${arm}/${road}`;
    expect(longer[`${twice}/steps`]).toBe(2 * Number(usual[`${road}/steps`]));
    expect(Number(longer[`${twice}/accuracy`])).toBeGreaterThan(Number(usual[`${road}/low`]));
    expect(Number(longer[`${twice}/accuracy`])).toBeLessThan(Number(usual[`${road}/high`]));
  });
});
