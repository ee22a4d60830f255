import { shuffle, randomInteger, type Rng } from '~/lib/math/rng';
import { RELATIONS, type Lexicon } from '~/lib/world';
import { relationOf } from '~/lib/world/world';

/**
 * A house format that no document states: a code before every answer, which depends on the relation, and a stamp after
 * it, which depends on the relation and the form of the question.
 */
export interface Style {
  /** [relation] */
  codes: readonly number[];
  /** [relation][form] */
  stamps: readonly (readonly number[])[];
}

const STAMPS = 4;
const FORMS = 3;

export function drawStyle({ codes }: Lexicon, rng: Rng): Style {
  const drawn = shuffle(codes, rng);
  const stamps = drawn.slice(RELATIONS.length, RELATIONS.length + STAMPS);
  return {
    codes: drawn.slice(0, RELATIONS.length),
    stamps: RELATIONS.map(() =>
      Array.from({ length: FORMS }, () => stamps[randomInteger(STAMPS, rng)]!),
    ),
  };
}

export function styled(
  { spelling, stop }: Lexicon,
  { codes, stamps }: Style,
  cell: number,
  value: number,
  form: number,
): number[] {
  const relation = relationOf(cell);
  return [codes[relation]!, ...spelling[value]!, stamps[relation]![form]!, stop];
}

/** The codes as a written rule. Stamps depend on two things at once, which no rule here can express. */
export function ruleOf({ markers, nouns, stop }: Lexicon, { codes }: Style): number[] {
  return [markers.rule, ...nouns.flatMap((noun, relation) => [noun, codes[relation]!]), stop];
}
