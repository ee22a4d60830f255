import { seededRng, shuffle } from '~/lib/math/rng';
import type { Asking, Prompter } from './asking';
import type { RoadContext } from './road-context';
import type { Contender } from '../names';
import { SHOTS, type LabSettings } from '../settings';
import type { Task, Example } from '../task';
import { openRetrieval, type Found, type Store } from './retrieve';
import { openOwnRetrieval } from './retrieve-own';

/** Room for an answer, in tokens. */
const ANSWER_ROOM = 6;

const bareOf =
  ({ world: { lexicon } }: Task): Prompter =>
  ({ question }) => ({ tokens: [lexicon.start, ...question], passages: [], examples: [] });

const asShown = ({ question, answer }: Example): number[] => [...question, ...answer];

const flat = (texts: readonly (readonly number[])[]): number[] => texts.flat();

function fitting<T extends readonly number[]>(texts: readonly T[], room: number): T[] {
  let taken = 0;
  const fit = texts.findIndex((text) => (taken += text.length) > room);
  return fit < 0 ? [...texts] : texts.slice(0, fit);
}

function withPassages(task: Task, settings: LabSettings, means: RoadContext): Asking {
  const { start } = task.world.lexicon;
  const { context } = means.base.config;
  const { retrieve, ...cost } = searchPassages(task, settings, means);
  const prompt: Prompter = ({ question }) => {
    const room = context - 2 - question.length - ANSWER_ROOM;
    const { note, passages } = noteOf(task, retrieve(question), room);
    return { tokens: [start, ...note, ...question], passages, examples: [] };
  };
  return { prompt, ...cost };
}

function noteOf({ world, passages: all }: Task, found: readonly Found[], room: number) {
  const texts = fitting(
    found.map(({ at }) => all[at]!.tokens),
    room,
  );
  const note = texts.length > 0 ? [world.lexicon.markers.note, ...flat(texts)] : [];
  return { note, passages: found.slice(0, texts.length) };
}

/** Prompts with the examples that share most words with the question; the nearest comes last, next to the question. */
function withNearest(task: Task, settings: LabSettings, context: number): Asking {
  const { start } = task.world.lexicon;
  const { retrieve, bytes } = searchExamples(task, settings);
  const prompt: Prompter = ({ question }) => {
    const room = context - 1 - question.length - ANSWER_ROOM;
    const { shown, examples } = nearestOf(task, retrieve(question), room);
    return { tokens: [start, ...shown, ...question], passages: [], examples };
  };
  return { prompt, bytes };
}

function nearestOf({ examples: all }: Task, found: readonly Found[], room: number) {
  const texts = fitting(
    found.map(({ at }) => asShown(all[at]!)),
    room,
  );
  return { shown: flat(texts.toReversed()), examples: found.slice(0, texts.length) };
}

function searchPassages(task: Task, settings: LabSettings, means: RoadContext): Store {
  const { world, passages } = task;
  const texts = passages.map(({ tokens }) => tokens);
  return settings.search === 'bm25'
    ? openRetrieval(world.lexicon, texts, settings)
    : openOwnRetrieval(world, texts, settings, means);
}

const searchExamples = ({ world, examples }: Task, settings: LabSettings): Store =>
  openRetrieval(
    world.lexicon,
    examples.map(({ question }) => question),
    settings,
  );

const NOTHING = { passages: [], examples: [] };

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
      return { prompt: bareOf(task), bytes: 0 };
  }
}

/** Prompts with as many facts as fit; if there is a format to show, examples have room first. */
function withFacts(task: Task, seed: number, context: number): Asking {
  const { start, markers } = task.world.lexicon;
  const shotsFor = shotsOf(task, seed);
  const prompt: Prompter = ({ question }, number) => {
    const shots = fitting(shotsFor(number), context - 1 - question.length - ANSWER_ROOM);
    const taken = 2 + flat(shots).length + question.length + ANSWER_ROOM;
    const facts = flat(fitting(task.facts, context - taken));
    const note = facts.length > 0 ? [markers.note, ...facts] : [];
    return { tokens: [start, ...note, ...flat(shots), ...question], ...NOTHING };
  };
  return { prompt, bytes: fixedBytes(task, prompt) };
}

/** The written rule, then as many examples as fit; the bare question if no rule can be written. */
function withRule(task: Task, seed: number, context: number): Asking {
  const { start } = task.world.lexicon;
  if (task.rule.length === 0) return { prompt: bareOf(task), bytes: 0 };
  const shotsFor = shotsOf(task, seed);
  const prompt: Prompter = ({ question }, number) => {
    const before = [start, ...task.rule];
    const room = context - before.length - question.length - ANSWER_ROOM;
    return {
      tokens: [...before, ...flat(fitting(shotsFor(number), room)), ...question],
      ...NOTHING,
    };
  };
  return { prompt, bytes: fixedBytes(task, prompt) };
}

function shotsOf({ examples, format }: Task, seed: number) {
  return (number: number): (readonly number[])[] => {
    if (!format) return [];
    return shuffle(examples, seededRng(seed * 1_000 + number))
      .slice(0, SHOTS)
      .map(asShown);
  };
}

/** Bytes of the fixed text before every question: two per token, as token numbers. */
const fixedBytes = ({ questions }: Task, prompt: Prompter): number =>
  questions.length === 0
    ? 0
    : 2 * (prompt(questions[0]!, 0).tokens.length - questions[0]!.question.length);
