import type { Rule } from './rules';
import { byWay, WAYS, type Way } from './ways';

/** Points from which on a way is in the plan. */
export const ENOUGH = 3;

/** What the rules that hold come to for one way. */
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
 * The ways that are in; prompting where there would be none. A prompt that holds the whole text is taken in place
 * of one that does not: it is the same step.
 */
export function takenBy(tally: Readonly<Record<Way, Tally>>): Way[] {
  const taken = WAYS.filter((way) => {
    const { score, required, excluded } = tally[way];
    return !excluded && (required || score >= ENOUGH);
  });
  if (taken.length === 0) return ['prompt'];
  return taken.includes('paste') ? taken.filter((way) => way !== 'prompt') : taken;
}

/** What is cheap to try comes first, a new base model before what is built on it. */
const ORDER: readonly Way[] = ['prompt', 'paste', 'scratch', 'rag', 'finetune'];
/** Where tuning makes the model that retrieval needs. */
const FOUNDED: readonly Way[] = ['prompt', 'paste', 'scratch', 'finetune', 'rag'];

export const orderOf = (taken: readonly Way[], rules: readonly Rule[]): Way[] =>
  (rules.some(({ foundation }) => foundation) ? FOUNDED : ORDER).filter((way) =>
    taken.includes(way),
  );
