import { seededRng, shuffle } from '~/lib/math/rng';
import type { RoadContext } from './road-run';
import type { Contender } from '../names';
import { SHOTS, type LabSettings } from '../settings';
import type { Task, Example } from '../task';
import { openRetrieval, type Asking, type Prompter, type Store } from './retrieve';
import { openOwnRetrieval } from './retrieve-own';

/** Room for an answer, in tokens. */
const ANSWER_ROOM = 6;

const bareOf = ({ world: { lexicon } }: Task): Asking => ({
  prompt: ({ question }) => ({ tokens: [lexicon.start, ...question] }),
  bytes: 0,
});

const asShown = ({ question, answer }: Example): number[] => [...question, ...answer];

function fitting<T extends readonly number[]>(texts: readonly T[], room: number): T[] {
  let taken = 0;
  const fit = texts.findIndex((text) => (taken += text.length) > room);
  return fit < 0 ? [...texts] : texts.slice(0, fit);
}

const noteOf = ({ world }: Task, texts: readonly (readonly number[])[]): number[] =>
  texts.length > 0 ? [world.lexicon.markers.note, ...texts.flat()] : [];

function withPassages(task: Task, settings: LabSettings, means: RoadContext): Asking {
  const { start } = task.world.lexicon;
  const { context } = means.base.config;
  const { retrieve, ...cost } = searchPassages(task, settings, means);
  const prompt: Prompter = ({ question }) => {
    const found = retrieve(question);
    const all = found.map(({ at }) => task.passages[at]!.tokens);
    const texts = fitting(all, context - 2 - question.length - ANSWER_ROOM);
    const tokens = [start, ...noteOf(task, texts), ...question];
    return { tokens, passages: found.slice(0, texts.length) };
  };
  return { prompt, ...cost };
}

/** Prompts with the examples that share most words with the question; the nearest comes last, next to the question. */
function withNearest(task: Task, settings: LabSettings, context: number): Asking {
  const { lexicon } = task.world;
  const questions = task.examples.map(({ question }) => question);
  const { retrieve, bytes } = openRetrieval(lexicon, questions, settings);
  const prompt: Prompter = ({ question }) => {
    const found = retrieve(question);
    const all = found.map(({ at }) => asShown(task.examples[at]!));
    const texts = fitting(all, context - 1 - question.length - ANSWER_ROOM);
    const tokens = [lexicon.start, ...texts.toReversed().flat(), ...question];
    return { tokens, examples: found.slice(0, texts.length) };
  };
  return { prompt, bytes };
}

function searchPassages(task: Task, settings: LabSettings, means: RoadContext): Store {
  const { world, passages } = task;
  const texts = passages.map(({ tokens }) => tokens);
  return settings.search === 'bm25'
    ? openRetrieval(world.lexicon, texts, settings)
    : openOwnRetrieval(world, texts, settings, means);
}

export function askingOf(
  road: Contender,
  task: Task,
  settings: LabSettings,
  seed: number,
  means: RoadContext,
): Asking {
  const { context } = means.base.config;
  switch (road) {
    case 'prompt':
      return withFacts(task, seed, context);
    case 'rule':
      return withRule(task, seed, context);
    case 'words':
      return withPassages(task, { ...settings, search: 'bm25' }, means);
    case 'rag':
      return withPassages(task, settings, means);
    case 'examples':
      return withNearest(task, settings, context);
    default:
      return bareOf(task);
  }
}

/** Prompts with as many facts as fit; if there is a format to show, examples have room first. */
function withFacts(task: Task, seed: number, context: number): Asking {
  const { start } = task.world.lexicon;
  const shotsFor = shotsOf(task, seed);
  const prompt: Prompter = ({ question }, number) => {
    const room = context - 1 - question.length - ANSWER_ROOM;
    const shots = fitting(shotsFor(number), room).flat();
    const note = noteOf(task, fitting(task.facts, room - 1 - shots.length));
    return { tokens: [start, ...note, ...shots, ...question] };
  };
  return { prompt, bytes: fixedBytes(task, prompt) };
}

/** The written rule, then as many examples as fit; the bare question if no rule can be written. */
function withRule(task: Task, seed: number, context: number): Asking {
  if (task.rule.length === 0) return bareOf(task);
  const shotsFor = shotsOf(task, seed);
  const before = [task.world.lexicon.start, ...task.rule];
  const prompt: Prompter = ({ question }, number) => {
    const room = context - before.length - question.length - ANSWER_ROOM;
    return { tokens: [...before, ...fitting(shotsFor(number), room).flat(), ...question] };
  };
  return { prompt, bytes: fixedBytes(task, prompt) };
}

const shotsOf =
  ({ examples, format }: Task, seed: number) =>
  (number: number): number[][] =>
    format
      ? shuffle(examples, seededRng(seed * 1_000 + number))
          .slice(0, SHOTS)
          .map(asShown)
      : [];

/** Bytes of the fixed text before every question: two per token, as token numbers. */
const fixedBytes = ({ questions }: Task, prompt: Prompter): number =>
  questions.length === 0
    ? 0
    : 2 * (prompt(questions[0]!, 0).tokens.length - questions[0]!.question.length);
