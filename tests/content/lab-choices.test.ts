import { describe, expect, test } from 'vitest';
import { LAB_DEFAULTS } from '~/lib/demos/four-roads/settings';
import { DEFAULT_SIZE, modelConfig } from '~/lib/tinylm/config';
import { readFileSync } from 'node:fs';
import { run } from '~/schemas/run';

/** Half of the context: what a prompt may take, as 240 steps are what a tuning may take. */
const BUDGET = modelConfig(DEFAULT_SIZE, 296).context / 2;

/** Searches and numbers of passages as they did on seeds 10 and 11, which are shown nowhere. */
const cells = ['en', 'zh'].map((locale) => {
  const file = `content/runs/four-roads/choosing-${locale}.json`;
  return run.parse(JSON.parse(readFileSync(file, 'utf8'))).snapshot!.cells!;
});
const arms = [...new Set(Object.keys(cells[0]!).map((path) => path.split('/')[0]!))];
const meanOf = (arm: string, name: string) =>
  cells.reduce((sum, found) => sum + Number(found[`${arm}/rag/${name}`]), 0) / cells.length;

describe('the search that the lab begins with', () => {
  test('is the one that the rule of the rates picks: most new facts right and `unknown` kept, within a budget', () => {
    const affordable = arms.filter((arm) => meanOf(arm, 'tokens') <= BUDGET);
    const best = affordable.sort(
      (one, other) =>
        meanOf(other, 'accuracy') +
        meanOf(other, 'abstain') -
        meanOf(one, 'accuracy') -
        meanOf(one, 'abstain'),
    )[0];
    expect(best).toBe(`${LAB_DEFAULTS.search}-${LAB_DEFAULTS.k}`);
  });

  test('was looked for among searches that fit the budget and one that does not', () => {
    expect(arms.some((arm) => meanOf(arm, 'tokens') > BUDGET)).toBe(true);
    expect(arms).toHaveLength(12);
  });
});
