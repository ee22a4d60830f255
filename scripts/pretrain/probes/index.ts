import {
  factProbes,
  fewShotProbes,
  readingProbes,
  unknownProbes,
  type Probe,
  type World,
} from '~/lib/world';
import { blankProbes, blankUnknownProbes, overrideProbes } from './notes';
import { ruleProbes } from './rule';

/** The kinds of questions that evaluate a model after pretraining. */
export const PROBE_KINDS = [
  'known', // facts of known towns
  'unknown', // towns never mentioned: says `unknown`
  'reading', // a note about such towns
  'override', // a note that contradicts memory
  'fewShot', // four examples of a style
  'rule', // a style by rule
  'blankTowns', // a note with blanks for towns
  'blankValues', // for values
  'blankBoth', // for both
  'otherBlank', // the same, then a question about another blank town: says `unknown`
  'otherRelation', // or a question about another relation of the same town: says `unknown`
  'blankUnknown', // blank town without a note: says `unknown`
] as const;
export type ProbeKind = (typeof PROBE_KINDS)[number];

interface ProbeCounts {
  /** Number of questions of each kind with an answer. */
  answered: number;
  /**
   * Number of questions of each kind without an answer; these shares need more questions to be
   * distinguished.
   */
  unanswered: number;
}

const COUNTS: ProbeCounts = { answered: 240, unanswered: 400 };

/** Questions of every kind; the same world, seed and counts give the same ones. */
export function probes(
  world: World,
  seed: number,
  counts: Partial<ProbeCounts> = {},
): Record<ProbeKind, Probe[]> {
  const { answered, unanswered } = { ...COUNTS, ...counts };
  const both = { towns: true, values: true };
  return {
    known: factProbes(world, world.facts, answered, seed),
    unknown: unknownProbes(world, unanswered, seed + 1),
    reading: readingProbes(world, answered, seed + 2),
    override: overrideProbes(world, answered, seed + 3),
    fewShot: fewShotProbes(world, 4, answered, seed + 4),
    rule: ruleProbes(world, answered, seed + 5),
    blankTowns: blankProbes(
      world,
      { towns: true, values: false, asked: 'told' },
      answered,
      seed + 6,
    ),
    blankValues: blankProbes(
      world,
      { towns: false, values: true, asked: 'told' },
      answered,
      seed + 7,
    ),
    blankBoth: blankProbes(world, { ...both, asked: 'told' }, answered, seed + 8),
    otherBlank: blankProbes(world, { ...both, asked: 'another town' }, unanswered, seed + 9),
    otherRelation: blankProbes(
      world,
      { ...both, asked: 'another relation' },
      unanswered,
      seed + 10,
    ),
    blankUnknown: blankUnknownProbes(world, unanswered, seed + 11),
  };
}
