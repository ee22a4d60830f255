import { randomInteger, type Rng } from '../math/rng';
import { answer, noAnswer, question } from './sentences';
import { relationOf, townOf, type World } from './world';

export interface Probe {
  /** The tokens from the start up to the answer. */
  readonly prompt: number[];
  /** The expected answer with its stop; the model is right only if every token is. */
  readonly answer: number[];
}

/** A question in one form, or in a random one of the three if `form` is missing. */
export function ask({ lexicon }: World, cell: number, rng: Rng, form?: number): number[] {
  const relation = relationOf(cell);
  const forms = lexicon.questions[relation]!.length;
  return question(lexicon, townOf(cell), relation, form ?? randomInteger(forms, rng));
}

export function expected({ lexicon }: World, value: number | undefined): number[] {
  return value === undefined ? noAnswer(lexicon) : answer(lexicon, value);
}
