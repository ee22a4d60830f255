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
import type { Asking } from '../roads/retrieve';
import type { Task } from '../task';
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

type Measure = (model: Model, ways: Ways) => number;

/**
 * One probe per skill, so that a long measurement can be cut into slices. Facts, notes and `unknown` count if the
 * answer contains them, in any format: a model that learned a new format has not forgotten what it says in it. Old
 * facts are those that the task neither teaches nor asks about.
 */
export function skillProbes(task: Task, seed: number): [keyof Skills, Measure][] {
  const { world, partial } = task;
  const { abstain, absent, fewshot, old, read } = SKILL_QUESTIONS;
  const first = PROBE_SEED + 10 * seed;
  const says =
    (probes: readonly Probe[], askingIn?: (ways: Ways) => Asking): Measure =>
    (model, ways) =>
      shareRight(model, world, probes, askingIn?.(ways));
  const withPartial = (passages: Task['passages']) => ({
    ...task,
    passages: [...task.passages, ...passages],
  });
  return [
    ['old', says(factProbes(world, factsLeftAlone(task), old, first))],
    ['read', says(readingProbes(world, read, first + 1))],
    ['abstain', says(unknownProbes(world, abstain, first + 2), ({ asking }) => asking)],
    ...(partial
      ? [
          [
            'absent',
            says(unstatedProbes(world, partial.missing, absent, first + 4), ({ askingOn }) =>
              askingOn(withPartial(partial.passages)),
            ),
          ] satisfies [keyof Skills, Measure],
        ]
      : []),
    ['fewshot', (model) => accuracy(model, fewShotProbes(world, SHOTS, fewshot, first + 3))],
  ];
}

function factsLeftAlone({ world, questions, taught }: Task) {
  const touched = new Set([
    ...questions.map(({ cell }) => cell),
    ...taught.map(({ about }) => about),
  ]);
  return new Map([...world.facts].filter(([cell]) => !touched.has(cell)));
}

/** The share of probes whose answer a model's text contains, asked as they are or in a road's way. */
function shareRight(
  model: Model,
  { lexicon }: World,
  probes: readonly Probe[],
  asking?: Asking,
): number {
  const prompts = probes.map(({ prompt }, i) =>
    asking ? asking.prompt({ question: prompt.slice(1) }, i).tokens : prompt,
  );
  const options = { most: MOST, stop: lexicon.stop, probabilities: false };
  const written = generate(model, prompts, options);
  const right = written.filter((tokens, i) =>
    holds(
      tokens.map(({ token }) => token),
      probes[i]!.answer.slice(0, -1),
    ),
  );
  return right.length / probes.length;
}
