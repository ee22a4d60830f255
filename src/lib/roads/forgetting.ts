import { accuracy, type Model } from '../tinylm';
import { factProbes, fewShotProbes, readingProbes, unknownProbes, type World } from '../world';

/** What a model can do besides the task, each a share right, 0 … 1. */
export interface Skills {
  /** Facts it was pre-trained on. */
  old: number;
  /** A note it has to read. */
  read: number;
  /** Says `unknown` where it was told nothing. */
  abstain: number;
  /** Goes on in the style of four examples. */
  fewshot: number;
}

/** Questions of each kind. */
const COUNTS = { old: 160, read: 96, abstain: 160, fewshot: 96 };
const PROBE_SEED = 7_000;
const SHOTS = 4;

/** One look at a time, so that a long measurement can be cut into slices. */
export function skillProbes(
  world: World,
  seed: number,
): [keyof Skills, (model: Model) => number][] {
  const probeSeed = PROBE_SEED + 10 * seed;
  return [
    ['old', (model) => accuracy(model, factProbes(world, world.facts, COUNTS.old, probeSeed))],
    ['read', (model) => accuracy(model, readingProbes(world, COUNTS.read, probeSeed + 1))],
    ['abstain', (model) => accuracy(model, unknownProbes(world, COUNTS.abstain, probeSeed + 2))],
    [
      'fewshot',
      (model) => accuracy(model, fewShotProbes(world, SHOTS, COUNTS.fewshot, probeSeed + 3)),
    ],
  ];
}
