import { accuracy, generate, type Model } from '~/lib/tinylm';
import {
  factProbes,
  fewShotProbes,
  readingProbes,
  unknownProbes,
  untoldProbes,
  type Probe,
  type World,
} from '~/lib/world';
import type { Asking, Prompter } from './asking';
import type { HalfTold, Task } from './task';
import { holds } from './tokens';

/** What a model can do besides the task, each a share right, 0 … 1. */
export interface Skills {
  /** Facts it was pre-trained on and that the task leaves alone. */
  old: number;
  /** A note it has to read. */
  read: number;
  /** Says `unknown` where it was told nothing, asked as its road asks: with the passages it finds, say. */
  abstain: number;
  /**
   * The same of towns that have passages, while the fact that is asked for is in none of them; where the task has
   * such towns. Nothing is taught about them: a road that reads no passages is asked what nobody told it, as before.
   */
  absent?: number;
  /** Goes on in the style of four examples, to the letter. */
  fewshot: number;
}

/** Questions of each kind. */
export const SKILL_QUESTIONS = { old: 160, read: 96, abstain: 160, absent: 160, fewshot: 96 };
const PROBE_SEED = 7_000;
const SHOTS = 4;
const MOST = 8;

/** Shares of the pre-trained model, by task and then by seed and skill: those that no way of asking changes. */
export type BareSkills = WeakMap<Task, Map<string, number>>;
const OF_THE_MODEL: readonly (keyof Skills)[] = ['old', 'read', 'fewshot'];

/** A share of the pre-trained model, measured where no road has looked at it before. */
export function bareSkill(
  known: BareSkills | undefined,
  { task, seed, skill }: { task: Task; seed: number; skill: keyof Skills },
  measure: () => number,
): number {
  if (!known || !OF_THE_MODEL.includes(skill)) return measure();
  const seen = known.get(task) ?? new Map<string, number>();
  known.set(task, seen);
  const name = `${seed} ${skill}`;
  const share = seen.get(name) ?? measure();
  seen.set(name, share);
  return share;
}

/** How a road asks in the end, and how it would on another collection. */
interface Ways {
  asking: Asking;
  askingOn: (task: Task) => Asking;
}

/**
 * One look for each skill, so that a long measurement can be cut into slices. Facts, notes and `unknown`
 * count if the answer holds them, in whatever format: a model that learnt a new format has not forgotten
 * what it says in it. Old facts are those the task leaves alone: none that it teaches or asks about.
 */
export function skillProbes(
  task: Task,
  seed: number,
): [keyof Skills, (model: Model, ways: Ways) => number][] {
  const { world } = task;
  const first = PROBE_SEED + 10 * seed;
  const says = (probes: readonly Probe[]) => (model: Model) =>
    shareHeld(probes, said(model, world, promptsOf(probes)));
  const untold = unknownProbes(world, SKILL_QUESTIONS.abstain, first + 2);
  return [
    ['old', says(factProbes(world, factsLeftAlone(task), SKILL_QUESTIONS.old, first))],
    ['read', says(readingProbes(world, SKILL_QUESTIONS.read, first + 1))],
    ['abstain', (model, { asking }) => shareSaid(model, world, asking, untold)],
    ...(task.halfTold ? [absentProbe(task, task.halfTold, first + 4)] : []),
    [
      'fewshot',
      (model) => accuracy(model, fewShotProbes(world, SHOTS, SKILL_QUESTIONS.fewshot, first + 3)),
    ],
  ];
}

function absentProbe(
  task: Task,
  { passages, missing }: HalfTold,
  seed: number,
): ['absent', (model: Model, ways: Ways) => number] {
  const { world } = task;
  const probes = untoldProbes(world, missing, SKILL_QUESTIONS.absent, seed);
  return [
    'absent',
    (model, { askingOn }) => {
      const asking = askingOn({ ...task, passages: [...task.passages, ...passages] });
      return shareSaid(model, world, asking, probes);
    },
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

const promptsOf = (probes: readonly Probe[]) => probes.map(({ prompt }) => prompt);

/** Share right of questions asked as a road asks them: a second time where it does. */
function shareSaid(
  model: Model,
  world: World,
  { prompt, second }: Asking,
  probes: readonly Probe[],
): number {
  const written = said(model, world, askedBy(prompt, probes));
  if (!second) return shareHeld(probes, written);
  const open = [...probes.keys()].filter((i) => written[i]!.includes(world.lexicon.unknown));
  const askedAgain = open.map((i) => probes[i]!);
  const again = said(model, world, askedBy(second, askedAgain));
  open.forEach((i, at) => (written[i] = again[at]!));
  return shareHeld(probes, written);
}

/** The questions of probes, each in the prompt that a road writes for it. */
const askedBy = (write: Prompter, probes: readonly Probe[]): number[][] =>
  probes.map(({ prompt }, i) => [...write({ question: prompt.slice(1) }, i).tokens]);

const said = (model: Model, { lexicon }: World, prompts: readonly (readonly number[])[]) =>
  generate(model, prompts, { most: MOST, stop: lexicon.stop }).map((tokens) =>
    tokens.map(({ token }) => token),
  );

const shareHeld = (probes: readonly Probe[], written: readonly (readonly number[])[]): number =>
  written.filter((tokens, i) => holds(tokens, probes[i]!.answer.slice(0, -1))).length /
  probes.length;
