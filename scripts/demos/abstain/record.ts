import { LOCALE_CODES, both, type Locale } from '~/lib/locale';
import { openAbstain, type AbstainResult } from '~/demos/abstain/core/run';
import { abstainFields, BINS, type AbstainSettings } from '~/demos/abstain/core/settings';
import { calibrationOf, netOf } from '~/demos/abstain/core/summary';
import { settingsOfRun } from '~/lib/settings/table';
import { finish } from '~/lib/stepper';
import { openSaved } from '~/lib/tinylm';
import { createWorld } from '~/lib/world';
import { fastBackend, grammarOf, shippedModel } from '../../record/model';

/** Prompts in one batch, as in the worker. */
const SLOTS = 40;
/** Prices whose scores prose may quote, in addition to the run's own. */
const PRICES = [0, 1, 3, 9];

type Cells = Record<string, number>;

export const settingsOf = (config: Record<string, unknown>): AbstainSettings =>
  settingsOfRun(abstainFields, config);

/** Runs the shipped model of each language. */
export async function snapshot(config: Record<string, unknown>): Promise<object> {
  const settings = settingsOf(config);
  const results = both((language) => resultOf(language, settings));
  const cells: Cells = {};
  for (const language of LOCALE_CODES)
    for (const [name, value] of Object.entries(cellsOf(results[language])))
      cells[`${language}/${name}`] = value;
  return { cells, ...results };
}

function resultOf(language: Locale, settings: AbstainSettings): AbstainResult {
  const world = createWorld(grammarOf(language));
  const model = openSaved(shippedModel(language), fastBackend(), { batch: SLOTS });
  return finish(openAbstain(model, world, settings), 1);
}

/** `ece`, `tempered/ece/low`, `temperature`, `missed/confidence`, `price/3/threshold/score`. */
function cellsOf(result: AbstainResult): Cells {
  const { plain, tempered } = calibrationOf(result, BINS);
  const cells: Cells = { temperature: result.temperature, judged: 0 };
  for (const [path, { error, interval, chance, brier }] of [
    ['', plain],
    ['tempered/', tempered],
  ] as const)
    Object.assign(cells, {
      [`${path}ece`]: error,
      [`${path}ece/low`]: interval.low,
      [`${path}ece/high`]: interval.high,
      [`${path}chance`]: chance,
      [`${path}brier`]: brier,
    });
  for (const { kind, judged } of result.groups) {
    const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
    cells.judged! += judged.length;
    cells[`${kind}/confidence`] = mean(judged.map(({ confidence }) => confidence));
    cells[`${kind}/tempered`] = mean(judged.map((each) => each.tempered));
    cells[`${kind}/right`] = mean(judged.map(({ right }) => Number(right)));
    cells[`${kind}/silent`] = mean(judged.map(({ silent }) => Number(silent)));
  }
  for (const price of PRICES) {
    const { threshold, policies } = netOf(result, { price });
    cells[`price/${price}/from`] = threshold;
    for (const [policy, { score, right, wrong, silent }] of Object.entries(policies))
      Object.assign(cells, {
        [`price/${price}/${policy}/score`]: score,
        [`price/${price}/${policy}/right`]: right,
        [`price/${price}/${policy}/wrong`]: wrong,
        [`price/${price}/${policy}/silent`]: silent,
      });
  }
  return cells;
}
