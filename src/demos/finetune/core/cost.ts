import type { ModelConfig } from '~/lib/tinylm/config';
import { parameterCount } from '~/lib/tinylm/parameters';
import { planModel } from '~/lib/tinylm/plan';
import { cornerParameters } from '~/lib/tuning/corner';
import { BATCH, LOOK_EVERY } from '~/lib/tuning/settings';
import { trainedParameters, tuningWork } from '~/lib/tuning/work';
import { trainsOf } from './check';
import type { FinetuneSettings } from './settings';

/** Looks in a run, and the least steps between two. */
const LOOKS = 24;
const LEAST_BETWEEN = 10;
/** The approximate number of tokens read by one look. */
const LOOK_TOKENS = 10_000;

export const lookEvery = (steps: number): number =>
  Math.max(LEAST_BETWEEN, LOOK_EVERY * Math.round(steps / LOOKS / LOOK_EVERY));

export const parametersOf = (
  settings: Pick<FinetuneSettings, 'method' | 'rank' | 'alpha'>,
  config: ModelConfig,
): number =>
  settings.method === 'corner'
    ? cornerParameters(config, settings.rank)
    : trainedParameters(config, trainsOf(settings));

/** Multiplications and additions of a whole run that does not stop early, including its looks. */
export function workOf(settings: FinetuneSettings, config: ModelConfig): number {
  const { steps } = settings;
  const shape = { batch: BATCH, length: config.context };
  const looks = 1 + steps / lookEvery(steps);
  const reading = 2 * LOOK_TOKENS * parameterCount(config);
  return steps * tuningWork(config, trainsOf(settings), shape) + looks * reading;
}

/** The most that some runs will take, side by side. */
export interface Cost {
  /** The number of trained parameters in each. */
  weights: number[];
  /** Multiplications and additions of all. */
  work: number;
  /** Memory of their arenas together. */
  megabytes: number;
}

export function costOf(runs: readonly FinetuneSettings[], config: ModelConfig): Cost {
  const floats = runs.map((run) => planModel(config, BATCH, trainsOf(run)).floats);
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  return {
    weights: runs.map((run) => parametersOf(run, config)),
    work: sum(runs.map((run) => workOf(run, config))),
    megabytes: Math.ceil((sum(floats) * Float32Array.BYTES_PER_ELEMENT) / 1e6),
  };
}
