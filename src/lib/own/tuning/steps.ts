import { seededRng, shuffle } from '../../math/rng';
import type { TuningPlan } from './settings';

/** Rows of a step. */
const BATCH = 4;
/** Times at which a run is looked at, the last of them its end. */
const STOPS = 5;
/** Keeps the draws of a pass apart from those of another, and from those of the split. */
const PASS = 1_000;

/**
 * The rows of each step: every pass reads all of the reader's own rows and so many everyday rows, in an order drawn for the
 * pass, so that a run goes on anywhere without what was drawn before.
 */
export function stepsOf<T>(
  own: readonly T[],
  everyday: readonly T[],
  { seed, passes, everyday: share }: Pick<TuningPlan, 'seed' | 'passes' | 'everyday'>,
): T[][] {
  const mixedIn = Math.min(everyday.length, Math.round(share * own.length));
  return Array.from({ length: passes }, (_, pass) => {
    const rng = seededRng(seed + PASS * (pass + 1));
    const rows = shuffle([...own, ...shuffle(everyday, rng).slice(0, mixedIn)], rng);
    const steps = Math.ceil(rows.length / BATCH);
    return Array.from({ length: steps }, (_step, at) => rows.slice(at * BATCH, (at + 1) * BATCH));
  }).flat();
}

/** The steps after which a run is looked at: five, or as many as there are steps. */
export const stopsOf = (steps: number): number[] => [
  ...new Set(Array.from({ length: STOPS }, (_, at) => Math.ceil(((at + 1) * steps) / STOPS))),
];
