import type { Rule } from './rules';
import { byWay, WAYS, type Way } from './ways';

/** The least points of a way in the plan. */
export const ENOUGH = 3;

/** The total of the applicable rules for one way. */
export interface Tally {
  readonly score: number;
  readonly required: boolean;
  readonly excluded: boolean;
}

export function tallyOf(rules: readonly Rule[]): Record<Way, Tally> {
  const tally = byWay(() => ({ score: 0, required: false, excluded: false }));
  for (const { roads } of rules)
    for (const way of WAYS) {
      const effect = roads[way];
      if (effect === 'require') tally[way].required = true;
      else if (effect === 'exclude') tally[way].excluded = true;
      else if (effect !== undefined) tally[way].score += effect;
    }
  return tally;
}

/**
 * The ways to take, or prompting if there is none. A prompt with the whole text replaces one without it, as the same
 * step.
 */
export function takenBy(tally: Readonly<Record<Way, Tally>>): Way[] {
  const taken = WAYS.filter((way) => {
    const { score, required, excluded } = tally[way];
    return !excluded && (required || score >= ENOUGH);
  });
  if (taken.length === 0) return ['prompt'];
  return taken.includes('paste') ? taken.filter((way) => way !== 'prompt') : taken;
}

/** Cheap experiments come first, a new base model before the ways that build on it. */
const ORDER: readonly Way[] = ['prompt', 'paste', 'scratch', 'rag', 'finetune'];
/** The order if tuning produces the model that retrieval needs. */
const FOUNDED: readonly Way[] = ['prompt', 'paste', 'scratch', 'finetune', 'rag'];

export const orderOf = (taken: readonly Way[], rules: readonly Rule[]): Way[] =>
  (rules.some(({ foundation }) => foundation) ? FOUNDED : ORDER).filter((way) =>
    taken.includes(way),
  );
