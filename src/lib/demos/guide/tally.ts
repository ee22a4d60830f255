import { byRoad, ROADS, type Road } from '../../road';
import type { Rule } from './rules';

/** Points from which on a road is in the plan. */
export const ENOUGH = 3;

/** What the rules that hold come to for one road. */
export interface Tally {
  readonly score: number;
  readonly required: boolean;
  readonly excluded: boolean;
}

export function tallyOf(rules: readonly Rule[]): Record<Road, Tally> {
  const tally = byRoad(() => ({ score: 0, required: false, excluded: false }));
  for (const { roads } of rules)
    for (const road of ROADS) {
      const effect = roads[road];
      if (effect === 'require') tally[road].required = true;
      else if (effect === 'exclude') tally[road].excluded = true;
      else if (effect !== undefined) tally[road].score += effect;
    }
  return tally;
}

/** The roads that are in; prompting where there would be none. */
export function takenBy(tally: Readonly<Record<Road, Tally>>): Road[] {
  const taken = ROADS.filter((road) => {
    const { score, required, excluded } = tally[road];
    return !excluded && (required || score >= ENOUGH);
  });
  return taken.length > 0 ? taken : ['prompt'];
}

/** What is cheap to try comes first, a new base model before what is built on it. */
const ORDER: readonly Road[] = ['prompt', 'scratch', 'rag', 'finetune'];
/** Where tuning makes the model that retrieval needs. */
const FOUNDED: readonly Road[] = ['prompt', 'scratch', 'finetune', 'rag'];

export const orderOf = (taken: readonly Road[], rules: readonly Rule[]): Road[] =>
  (rules.some(({ foundation }) => foundation) ? FOUNDED : ORDER).filter((road) =>
    taken.includes(road),
  );
