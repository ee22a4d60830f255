import { readsPassages, type Contender } from '~/lib/four-roads/names';
import { AGAIN, expectedSteps, isTuned } from '~/lib/four-roads/outcome/rates';
import type { LabSettings } from '~/lib/four-roads/settings';
import type { Unit } from './pool';

/** Work of the shipped model, known at build time. */
export interface Work {
  /** Multiplications and additions of a step that trains all weights. */
  step: number;
  /** The same per token that is read or written. */
  token: number;
  /** Megabytes needed to train all weights. */
  megabytes: number;
}

/** Relative to a step that trains all weights and has every token in the loss; old text counts nearly whole. */
const STEP_WORK: Partial<Record<Contender, number>> = {
  finetune: 0.75,
  replay: 0.85,
  scratch: 0.75,
};
/** Of prompt and answer, without the beginning that is read once; retrieval adds PASSAGE_TOKENS per passage. */
const TOKENS: Partial<Record<Contender, number>> = {
  prompt: 30,
  examples: 60,
  rule: 20,
};
const PLAIN_TOKENS = 11;
const PASSAGE_TOKENS = 6.5;
const QUESTIONS = 120;
const YEAR_QUESTIONS = 480;
const MONTHS = 12;
/** Writing token by token uses a device less fully than training, so the same work takes longer by this factor. */
const SLOWER = 3;
/**
 * Tokens needed to measure forgetting: questions that do not depend on the road, and those that each road asks in its
 * own way. For the pre-trained model, the former are asked once per seed in each worker.
 */
const LOOKS = { model: 8_400, asked: 3_600 };

/** Tokens needed to compute the vectors of a collection with the model itself. */
const VECTORS = 14_000;

/** Speed of each of two workers relative to one alone: they share memory and heat. */
const TOGETHER = 0.7;
export const togetherness = (workers: number): number => (workers > 1 ? TOGETHER : 1);

/** Approximate work of one road for one seed, in multiplications and additions of training. */
export function workOf(road: Contender, settings: LabSettings, { step, token }: Work): number {
  const reads = readsPassages(road) ? settings.k * PASSAGE_TOKENS : 0;
  const questions = settings.task === 'drift' ? YEAR_QUESTIONS : QUESTIONS;
  const vectors = reads > 0 && hasVectors(road, settings) ? VECTORS : 0;
  const looks = LOOKS.asked + (isTuned(road) ? LOOKS.model : 0);
  const tokens = questions * ((TOKENS[road] ?? PLAIN_TOKENS) + reads) * SLOWER + looks + vectors;
  return tokens * token + stepsOf(road, settings) * step * (STEP_WORK[road] ?? 0);
}

const hasVectors = (road: Contender, { search }: LabSettings): boolean =>
  road !== 'words' && search !== 'bm25';

function stepsOf(road: Contender, settings: LabSettings): number {
  const once = expectedSteps(road, settings);
  const again = settings.task === 'drift' ? AGAIN * Math.floor(MONTHS / settings.every) : 0;
  return once * (1 + again);
}

/** Lower and upper limits of the actual time, relative to the estimate, on a device that does other things too. */
const QUICKER = 0.8;
const LONGER = 1.6;

export const rangeOf = (seconds: number) => ({ from: QUICKER * seconds, to: LONGER * seconds });

export function estimate(
  settings: LabSettings,
  work: Work,
  { perSecond, workers }: { perSecond: number; workers: number },
) {
  const a = settings.roads.map((road) => workOf(road, settings, work));
  const units = settings.seeds * settings.roads.length;
  const side = Math.min(workers, units);
  const tuned = settings.roads.filter((road) => isTuned(road)).length;
  const looks = Math.min(side, settings.roads.length - tuned) * LOOKS.model * work.token;
  const all = settings.seeds * (a.reduce((sum, each) => sum + each, 0) + looks);
  const speed = perSecond * togetherness(side);
  const longest = Math.max(...a);
  return {
    seconds: Math.max(all / side, longest) / speed,
    megabytes: Math.ceil(40 + side * 12 + Math.min(side, tuned * settings.seeds) * work.megabytes),
  };
}

/** The share of the work that is done, and the seconds that the reader still has to wait for the rest. */
export function standing(
  units: readonly Unit[],
  settings: LabSettings,
  work: Work,
  { perSecond, workers }: { perSecond: number; workers: number },
): { share: number; left: number } {
  const speed = perSecond * togetherness(workers);
  const all = units.map((unit) => ({ unit, expected: workOf(unit.road, settings, work) / speed }));
  const took = sum(units.map(({ seconds }) => seconds));
  const done = sum(all.map(({ unit, expected }) => expected * over(unit)));
  const pace = took > ENOUGH && done > 0 ? took / done : 1;
  const left = all.map(({ unit, expected }) => expected * pace * (1 - over(unit)));
  const share = took / Math.max(took + sum(left), 1e-9);
  return { share, left: sideBySide(left, workers) };
}

/** Seconds until workers have done these pieces of work, each taking the next when it is free. */
function sideBySide(pieces: readonly number[], workers: number): number {
  const until = new Array<number>(workers).fill(0);
  for (const seconds of pieces) until[until.indexOf(Math.min(...until))]! += seconds;
  return Math.max(...until);
}

const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);
const over = ({ state, share }: Unit) => (state === 'done' || state === 'lost' ? 1 : share);

/** Seconds of work that make a pace. */
const ENOUGH = 0.3;
