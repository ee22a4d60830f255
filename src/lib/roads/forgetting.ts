import { accuracy, generate, type Model } from '../tinylm';
import {
  factProbes,
  fewShotProbes,
  readingProbes,
  unknownProbes,
  type Probe,
  type World,
} from '../world';

/** What a model can do besides the task, each a share right, 0 … 1. */
export interface Skills {
  /** Facts it was pre-trained on. */
  old: number;
  /** A note it has to read. */
  read: number;
  /** Says `unknown` where it was told nothing. */
  abstain: number;
  /** Goes on in the style of four examples, to the letter. */
  fewshot: number;
}

/** Questions of each kind. */
const COUNTS = { old: 160, read: 96, abstain: 160, fewshot: 96 };
const PROBE_SEED = 7_000;
const SHOTS = 4;
const MOST = 8;

/**
 * One look for each skill, so that a long measurement can be cut into slices. Facts, notes and `unknown`
 * count if the answer holds them, in whatever format: a model that learnt a new format has not forgotten
 * what it says in it.
 */
export function skillProbes(
  world: World,
  seed: number,
): [keyof Skills, (model: Model) => number][] {
  const first = PROBE_SEED + 10 * seed;
  const says = (probes: readonly Probe[]) => (model: Model) => shareSaid(model, world, probes);
  return [
    ['old', says(factProbes(world, world.facts, COUNTS.old, first))],
    ['read', says(readingProbes(world, COUNTS.read, first + 1))],
    ['abstain', says(unknownProbes(world, COUNTS.abstain, first + 2))],
    ['fewshot', (model) => accuracy(model, fewShotProbes(world, SHOTS, COUNTS.fewshot, first + 3))],
  ];
}

function shareSaid(model: Model, { lexicon }: World, probes: readonly Probe[]): number {
  const prompts = probes.map(({ prompt }) => prompt);
  const written = generate(model, prompts, { most: MOST, stop: lexicon.stop });
  const said = written.filter((tokens, i) =>
    holds(
      tokens.map(({ token }) => token),
      probes[i]!.answer.slice(0, -1),
    ),
  );
  return said.length / probes.length;
}

/** Whether the tokens stand somewhere in the text, one after the other. */
const holds = (text: readonly number[], tokens: readonly number[]): boolean =>
  text.some((_, start) => tokens.every((token, i) => text[start + i] === token));
