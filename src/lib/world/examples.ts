import type { TextOptions } from './options';
import { readable } from './readable';
import type { Sequence } from './batch';
import { pretrainingText } from './text';
import type { World } from './world';

/** The kinds of training text, in the order in which a reader meets them. */
export const EXAMPLE_KINDS = [
  'memory',
  'note',
  'lookAlikes',
  'ownNames',
  'rule',
  'pattern',
] as const;
type ExampleKind = (typeof EXAMPLE_KINDS)[number];

/** The skill that a kind of text teaches; pages have the words for it. */
type Skill =
  | 'remember-or-say-unknown'
  | 'read-a-note'
  | 'tell-alike-apart'
  | 'read-any-name'
  | 'follow-a-rule'
  | 'go-on-as-before';

/** One sequence of the training text. */
export interface Example {
  readonly kind: ExampleKind;
  readonly teaches: Skill;
  readonly text: string;
  /** Its tokens; those of weight 1 are the answers. */
  readonly sequence: Sequence;
}

const ONLY = {
  parametric: { parametric: 1, reading: 0, style: 0 },
  reading: { parametric: 0, reading: 1, style: 0 },
  style: { parametric: 0, reading: 0, style: 1 },
};

interface Recipe {
  teaches: Skill;
  options: Partial<TextOptions>;
  fits?: (sequence: Sequence, world: World) => boolean;
}

const plain = { hard: 0, blanks: 0 };
const hasRule = ({ tokens }: Sequence, { lexicon }: World) => tokens.includes(lexicon.markers.rule);
const hasCode = ({ tokens }: Sequence, { lexicon }: World) =>
  lexicon.codes.some((code) => tokens.includes(code));

const RECIPES: Record<ExampleKind, Recipe> = {
  memory: { teaches: 'remember-or-say-unknown', options: { mixture: ONLY.parametric, ...plain } },
  note: { teaches: 'read-a-note', options: { mixture: ONLY.reading, ...plain } },
  lookAlikes: {
    teaches: 'tell-alike-apart',
    options: { mixture: ONLY.reading, ...plain, hard: 1 },
  },
  ownNames: { teaches: 'read-any-name', options: { mixture: ONLY.reading, ...plain, blanks: 1 } },
  rule: {
    teaches: 'follow-a-rule',
    options: { mixture: ONLY.style, ...plain },
    fits: hasRule,
  },
  pattern: {
    teaches: 'go-on-as-before',
    options: { mixture: ONLY.style, ...plain },
    fits: (sequence, world) => !hasRule(sequence, world) && hasCode(sequence, world),
  },
};

/**
 * `count` pieces of training text of each kind, kind by kind; a seed always gives the same ones.
 */
export function examples(world: World, seed: number, count: number): Example[] {
  return EXAMPLE_KINDS.flatMap((kind) => {
    const { teaches, options, fits = () => true } = RECIPES[kind];
    const next = pretrainingText(world, seed, options);
    return Array.from({ length: count }, () => {
      let sequence = next();
      while (!fits(sequence, world)) sequence = next();
      return { kind, teaches, text: readable(world.lexicon, sequence.tokens), sequence };
    });
  });
}
