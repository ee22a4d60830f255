import { randomInteger, type Rng } from '../math/rng';
import { answer, noAnswer, question } from './sentences';
import { relationOf, townOf, type World } from './world';

/** A question put to the model. */
export interface Probe {
  /** From the start token up to the place of the answer. */
  readonly prompt: number[];
  /** What it must write, the stop included: right only when every token is. */
  readonly answer: number[];
}

/** A question in one form, or in any of the three when `form` is left out. */
export function ask({ lexicon }: World, cell: number, rng: Rng, form?: number): number[] {
  const relation = relationOf(cell);
  const forms = lexicon.questions[relation]!.length;
  return question(lexicon, townOf(cell), relation, form ?? randomInteger(forms, rng));
}

/** The answer that gives a value, or says that there is none. */
export function expected({ lexicon }: World, value: number | undefined): number[] {
  return value === undefined ? noAnswer(lexicon) : answer(lexicon, value);
}
