import { randomInteger, seededRng, shuffle, type Rng } from '~/lib/math/rng';
import { cellOf, relationOf, RELATIONS, townOf, type World } from '~/lib/world';
import { randomValue } from '~/lib/world/world';
import type { Circle } from './settings';

/** Kinds of questions, by the circles that state a value for them. */
export const KINDS = [
  'corpus', // the corpus alone
  'base', // the base alone
  'prompt', // the prompt alone
  'newer', // the corpus, and the base with another value
  'corrected', // the corpus, and the prompt with another value
  'disputed', // the base, and the prompt with another value
  'agreed', // the corpus, and the base with the same value
  'nobody', // none
] as const;
export type Kind = (typeof KINDS)[number];

const TOLD: Record<Kind, { by: readonly Circle[]; same?: boolean; questions: number }> = {
  corpus: { by: ['corpus'], questions: 3 },
  base: { by: ['base'], questions: 3 },
  prompt: { by: ['prompt'], questions: 2 },
  newer: { by: ['corpus', 'base'], questions: 2 },
  corrected: { by: ['corpus', 'prompt'], questions: 2 },
  disputed: { by: ['base', 'prompt'], questions: 2 },
  agreed: { by: ['corpus', 'base'], same: true, questions: 2 },
  nobody: { by: [], questions: 2 },
};

/** A question, and the value that each circle states. */
export interface PathQuestion {
  kind: Kind;
  cell: number;
  form: number;
  told: Partial<Record<Circle, number>>;
}

interface Scenario {
  questions: PathQuestion[];
  /** For each town of the corpus, another that it never names: asked under that name, the weights hold no answer. */
  strangers: ReadonlyMap<number, number>;
}

/** Questions, each about a different town, with facts drawn from the seed; the corpus states the facts of the world. */
export function scenarioOf(world: World, seed: number): Scenario {
  const rng = seededRng(seed);
  const known = shuffle(world.known, rng);
  const unheard = shuffle([...world.new, ...world.abstention], rng);
  const questions = KINDS.flatMap((kind) => {
    const { by, same = false, questions: count } = TOLD[kind];
    const towns = by.includes('corpus') ? known : unheard;
    return Array.from({ length: count }, (): PathQuestion => {
      const cell = cellOf(towns.pop()!, randomInteger(RELATIONS.length, rng));
      return { kind, cell, form: randomInteger(3, rng), told: tell(world, cell, by, same, rng) };
    });
  });
  const named = questions.flatMap(({ cell, told }) => ('corpus' in told ? [townOf(cell)] : []));
  return { questions, strangers: new Map(named.map((town) => [town, unheard.pop()!])) };
}

function tell(
  { facts, lexicon, people }: World,
  cell: number,
  by: readonly Circle[],
  same: boolean,
  rng: Rng,
): PathQuestion['told'] {
  const told: PathQuestion['told'] = {};
  for (const circle of by) {
    const before = told.corpus ?? told.base;
    told[circle] =
      circle === 'corpus'
        ? facts.get(cell)!
        : same
          ? before!
          : randomValue(relationOf(cell), lexicon, people.unseen, rng, before);
  }
  return told;
}

/** The scenario under town names that the corpus never contains, in question, base and prompt alike. */
export const amongStrangers = ({ questions, strangers }: Scenario): PathQuestion[] =>
  questions.map((question) => {
    const town = strangers.get(townOf(question.cell));
    return town === undefined
      ? question
      : { ...question, cell: cellOf(town, relationOf(question.cell)) };
  });
