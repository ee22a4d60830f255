import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LAB_DEFAULTS } from '~/lib/demos/four-roads/settings';
import { rateOf, type TunedRoad } from '~/lib/demos/four-roads/rates';
import { chosenOf, type Tried } from '~/lib/evaluation/choose';
import { DEFAULT_SIZE, modelConfig } from '~/lib/tinylm/config';
import { TUNING_BUDGET } from '~/lib/tuning/rates';
import { run } from '~/schemas/run';

const KEPT = ['old', 'read', 'abstain', 'fewshot'];

/** What arms of a record did on seeds 10 and 11, which are shown nowhere; means of both languages. */
function triedIn(name: string, road: (arm: string) => string, spent: 'steps' | 'tokens') {
  const cells = ['en', 'zh'].map((locale) => {
    const file = `content/runs/four-roads/${name}-${locale}.json`;
    return run.parse(JSON.parse(readFileSync(file, 'utf8'))).snapshot!.cells!;
  });
  const suffix = '/accuracy';
  const paths = Object.keys(cells[0]!).filter((path) => path.endsWith(suffix));
  return paths.map((path): Tried<string> => {
    const arm = path.slice(0, -suffix.length).split('/').slice(0, -1).join('/');
    const meanOf = (measure: string) =>
      cells.reduce((sum, found) => sum + Number(found[`${arm}/${road(arm)}/${measure}`]), 0) / 2;
    return {
      setting: arm,
      right: meanOf('accuracy'),
      kept: KEPT.map(meanOf),
      spent: meanOf(spent),
    };
  });
}

describe('the search that the lab begins with', () => {
  const tried = triedIn('choosing', () => 'rag', 'tokens');
  /** Half of the context: what a prompt may take. */
  const budget = modelConfig(DEFAULT_SIZE, 296).context / 2;

  test('is the one that the rule chooses', () => {
    expect(chosenOf(tried, budget)).toBe(`${LAB_DEFAULTS.search}-${LAB_DEFAULTS.k}`);
  });

  test('was looked for among searches that fit the budget and some that do not', () => {
    expect(tried).toHaveLength(12);
    expect(tried.some(({ spent }) => spent > budget)).toBe(true);
  });

  test('is not the best without a budget: eight passages are, as the lab says', () => {
    expect(chosenOf(tried, Infinity)).toBe('named-8');
  });
});

describe('the rates at which facts are taught', () => {
  const tried = triedIn('rates', (arm) => arm.split('/').at(-2)!, 'steps');

  test.each(['finetune', 'replay', 'lora', 'head'] satisfies TunedRoad[])(
    'are those that the rule chooses, with lower and higher ones beside them: %s',
    (road) => {
      const rates = tried.filter(({ setting }) => setting.startsWith(`facts/${road}/`));
      const all = rates.map(({ setting }) => Number(setting.split('/').at(-1)));
      const chosen = Number(chosenOf(rates, TUNING_BUDGET).split('/').at(-1));
      expect(chosen).toBe(rateOf(road, LAB_DEFAULTS));
      expect(Math.min(...all)).toBeLessThan(chosen);
      expect(Math.max(...all)).toBeGreaterThan(chosen);
    },
  );
});
