import { accuracy, generate, type Model } from '~/lib/tinylm';
import {
  factProbes,
  fewShotProbes,
  readingProbes,
  unknownProbes,
  unstatedProbes,
  type Probe,
  type World,
} from '~/lib/world';
import type { Asking, Prompter } from '../roads/asking';
import type { PartialCoverage, Task } from '../task';
import { holds } from '../outcome/same';

/** Skills of a model besides the task, each a share right, 0 … 1. */
export interface Skills {
  /** Recalls pre-trained facts that the task does not touch. */
  old: number;
  /** Answers from a note in the prompt. */
  read: number;
  /** Says `unknown` about facts it was never told, asked as its road asks (for example with retrieved passages). */
  abstain: number;
  /**
   * The same for towns that have passages, none of which contains the fact asked for; only if the task has such towns.
   * Nothing is taught about them, so a road that reads no passages sees the question as in `abstain`.
   */
  absent?: number;
  /** Continues in the style of four examples, token for token. */
  fewshot: number;
}

export const SKILL_QUESTIONS = { old: 160, read: 96, abstain: 160, absent: 160, fewshot: 96 };
const PROBE_SEED = 7_000;
const SHOTS = 4;
const MOST = 8;

/** Skills of the pre-trained model by task, then by seed and skill; only those that do not depend on the prompt. */
export type BareSkills = WeakMap<Task, Map<string, number>>;
const OF_THE_MODEL: readonly (keyof Skills)[] = ['old', 'read', 'fewshot'];

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

/** A road's prompts at the end, and its prompts for another collection. */
interface Ways {
  asking: Asking;
  askingOn: (task: Task) => Asking;
}

/**
 * One probe per skill, so that a long measurement can be cut into slices. Facts, notes and `unknown` count if the
 * answer contains them, in any format: a model that learned a new format has not forgotten what it says in it. Old
 * facts are those that the task neither teaches nor asks about.
 */
export function skillProbes(
  task: Task,
  seed: number,
): [keyof Skills, (model: Model, ways: Ways) => number][] {
  const { world } = task;
  const first = PROBE_SEED + 10 * seed;
  const says = (probes: readonly Probe[]) => (model: Model) =>
    shareContaining(probes, tokenIds(model, world, promptsOf(probes)));
  const unstated = unknownProbes(world, SKILL_QUESTIONS.abstain, first + 2);
  return [
    ['old', says(factProbes(world, factsLeftAlone(task), SKILL_QUESTIONS.old, first))],
    ['read', says(readingProbes(world, SKILL_QUESTIONS.read, first + 1))],
    ['abstain', (model, { asking }) => shareRight(model, world, asking, unstated)],
    ...(task.partial ? [absentProbe(task, task.partial, first + 4)] : []),
    [
      'fewshot',
      (model) => accuracy(model, fewShotProbes(world, SHOTS, SKILL_QUESTIONS.fewshot, first + 3)),
    ],
  ];
}

function absentProbe(
  task: Task,
  { passages, missing }: PartialCoverage,
  seed: number,
): ['absent', (model: Model, ways: Ways) => number] {
  const { world } = task;
  const probes = unstatedProbes(world, missing, SKILL_QUESTIONS.absent, seed);
  return [
    'absent',
    (model, { askingOn }) => {
      const asking = askingOn({ ...task, passages: [...task.passages, ...passages] });
      return shareRight(model, world, asking, probes);
    },
  ];
}

function factsLeftAlone({ world, questions, taught }: Task) {
  const touched = new Set([
    ...questions.map(({ cell }) => cell),
    ...taught.map(({ about }) => about),
  ]);
  return new Map([...world.facts].filter(([cell]) => !touched.has(cell)));
}

const promptsOf = (probes: readonly Probe[]) => probes.map(({ prompt }) => prompt);

const shareRight = (model: Model, world: World, { prompt }: Asking, probes: readonly Probe[]) =>
  shareContaining(probes, tokenIds(model, world, askedBy(prompt, probes)));

const askedBy = (write: Prompter, probes: readonly Probe[]): number[][] =>
  probes.map(({ prompt }, i) => [...write({ question: prompt.slice(1) }, i).tokens]);

const tokenIds = (model: Model, { lexicon }: World, prompts: readonly (readonly number[])[]) =>
  generate(model, prompts, { most: MOST, stop: lexicon.stop, probabilities: false }).map((tokens) =>
    tokens.map(({ token }) => token),
  );

const shareContaining = (probes: readonly Probe[], written: readonly (readonly number[])[]) =>
  written.filter((tokens, i) => holds(tokens, probes[i]!.answer.slice(0, -1))).length /
  probes.length;
