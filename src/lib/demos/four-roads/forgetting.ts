import { accuracy, generate, type Model } from '../../tinylm';
import {
  factProbes,
  fewShotProbes,
  readingProbes,
  unknownProbes,
  type Probe,
  type World,
} from '../../world';
import type { Asking } from './prompts';
import type { Task } from './task';
import { holds } from './tokens';

/** What a model can do besides the task, each a share right, 0 … 1. */
export interface Skills {
  /** Facts it was pre-trained on and that the task leaves alone. */
  old: number;
  /** A note it has to read. */
  read: number;
  /** Says `unknown` where it was told nothing, asked as its road asks: with the passages it finds, say. */
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
 * what it says in it. Old facts are those the task leaves alone: none that it teaches or asks about.
 */
export function skillProbes(
  task: Task,
  seed: number,
): [keyof Skills, (model: Model, asking: Asking) => number][] {
  const { world } = task;
  const first = PROBE_SEED + 10 * seed;
  const says = (probes: readonly Probe[]) => (model: Model) => shareSaid(model, world, probes);
  const untold = unknownProbes(world, COUNTS.abstain, first + 2);
  return [
    ['old', says(factProbes(world, factsLeftAlone(task), COUNTS.old, first))],
    ['read', says(readingProbes(world, COUNTS.read, first + 1))],
    ['abstain', (model, asking) => shareSaid(model, world, askedBy(asking, untold))],
    ['fewshot', (model) => accuracy(model, fewShotProbes(world, SHOTS, COUNTS.fewshot, first + 3))],
  ];
}

function factsLeftAlone({ world, questions, taught, before, taughtToRead }: Task) {
  const learnt = [...taught, ...(before?.taught ?? []), ...(taughtToRead ?? [])];
  const touched = new Set([
    ...questions.map(({ cell }) => cell),
    ...learnt.map(({ about }) => about),
  ]);
  return new Map([...world.facts].filter(([cell]) => !touched.has(cell)));
}

/** The same questions, each in the prompt that a road writes for it. */
const askedBy = ({ prompt }: Asking, probes: readonly Probe[]): Probe[] =>
  probes.map((probe, i) => ({
    ...probe,
    prompt: [...prompt({ question: probe.prompt.slice(1) }, i).tokens],
  }));

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
