import { seededRng, shuffle } from '../../math/rng';
import type { Contender } from './names';
import { openRetrieval, type Found, type Store } from './retrieve';
import { openOwnRetrieval } from './retrieve-own';
import { PLAIN_SEARCH, wordSearchOf, type LabSettings } from './settings';
import type { Asked, Example, Task } from './task';
import type { Means } from './means';

/** A prompt as the model reads it, and what was found for it. */
export interface Prompted {
  tokens: readonly number[];
  /** Passages in the prompt, best first. */
  passages: readonly Found[];
  /** Examples in the prompt, the nearest first. */
  examples: readonly Found[];
}

/** Writes the prompt of one question. */
type Prompter = (asked: Pick<Asked, 'question'>, number: number) => Prompted;

/** How a road asks, and what it keeps beside the model for that. */
export interface Asking {
  prompt: Prompter;
  /** Tokens or texts kept beside the model, as bytes of UTF-8 and index. */
  bytes: number;
  /** What the model does for the search; see `Store`. */
  work?: Store['work'];
}

/** Tokens an answer may take. */
const ANSWER_ROOM = 6;

const NOTHING = { passages: [], examples: [] };

/** How a road puts a question to its model. */
export function askingOf(
  road: Contender,
  task: Task,
  settings: LabSettings,
  seed: number,
  means: Means,
): Asking {
  const { context } = means.base.config;
  switch (road) {
    case 'prompt':
      return withFacts(task, settings, seed, context);
    case 'rule':
      return withRule(task, settings, seed, context);
    case 'words':
      return withPassages(task, { ...settings, ...PLAIN_SEARCH }, means);
    case 'rag':
    case 'both':
    case 'raft':
      return withPassages(task, settings, means);
    case 'examples':
      return withNearest(task, settings, context);
    default:
      return { prompt: bareOf(task), bytes: 0 };
  }
}

/** The question alone. */
const bareOf =
  ({ world: { lexicon } }: Task): Prompter =>
  ({ question }) => ({ tokens: [lexicon.start, ...question], ...NOTHING });

/** All facts that fit, after the examples where there is a format to show. */
function withFacts(task: Task, settings: LabSettings, seed: number, context: number): Asking {
  const { start, markers } = task.world.lexicon;
  const shotsFor = shotsOf(task, settings, seed);
  const prompt: Prompter = ({ question }, number) => {
    const shots = fitting(shotsFor(number), context - 1 - question.length - ANSWER_ROOM);
    const taken = 2 + flat(shots).length + question.length + ANSWER_ROOM;
    const facts = flat(fitting(task.facts, context - taken));
    const note = facts.length > 0 ? [markers.note, ...facts] : [];
    return { tokens: [start, ...note, ...flat(shots), ...question], ...NOTHING };
  };
  return { prompt, bytes: kept(task, prompt) };
}

/** The written rule, then examples as far as they fit; the bare question where no rule can be written. */
function withRule(task: Task, settings: LabSettings, seed: number, context: number): Asking {
  const { start } = task.world.lexicon;
  if (task.rule.length === 0) return { prompt: bareOf(task), bytes: 0 };
  const shotsFor = shotsOf(task, settings, seed);
  const prompt: Prompter = ({ question }, number) => {
    const before = [start, ...task.rule];
    const room = context - before.length - question.length - ANSWER_ROOM;
    return {
      tokens: [...before, ...flat(fitting(shotsFor(number), room)), ...question],
      ...NOTHING,
    };
  };
  return { prompt, bytes: kept(task, prompt) };
}

/** The passages nearest to the question, best first. */
function withPassages(task: Task, settings: LabSettings, means: Means): Asking {
  const { lexicon } = task.world;
  const { context } = means.base.config;
  const texts = task.passages.map(({ tokens }) => tokens);
  const search = wordSearchOf(settings);
  const { retrieve, ...kept } =
    search === settings.search
      ? openRetrieval(lexicon, texts, { ...settings, search }, task.names)
      : openOwnRetrieval(task.world, texts, settings, means);
  const prompt: Prompter = ({ question }) => {
    const found = retrieve(question);
    const room = context - 2 - question.length - ANSWER_ROOM;
    const fit = fitting(
      found.map(({ at }) => texts[at]!),
      room,
    );
    const note = fit.length > 0 ? [lexicon.markers.note, ...flat(fit)] : [];
    const tokens = [lexicon.start, ...note, ...question];
    return { tokens, passages: found.slice(0, fit.length), examples: [] };
  };
  return { prompt, ...kept };
}

/** The examples that share most words with the question; the nearest stands last, next to it. */
function withNearest(task: Task, settings: LabSettings, context: number): Asking {
  const { lexicon } = task.world;
  const questions = task.examples.map(({ question }) => question);
  const words = { ...settings, search: wordSearchOf(settings), merge: false };
  const { retrieve, bytes } = openRetrieval(lexicon, questions, words, task.names);
  const prompt: Prompter = ({ question }) => {
    const found = retrieve(question);
    const room = context - 1 - question.length - ANSWER_ROOM;
    const fit = fitting(
      found.map(({ at }) => whole(task.examples[at]!)),
      room,
    );
    const tokens = [lexicon.start, ...flat(fit.toReversed()), ...question];
    return { tokens, passages: [], examples: found.slice(0, fit.length) };
  };
  return { prompt, bytes };
}

/** Random examples for each question, where there is a format to show. */
function shotsOf({ examples, format }: Task, { shots }: LabSettings, seed: number) {
  return (number: number): (readonly number[])[] => {
    if (!format) return [];
    return shuffle(examples, seededRng(seed * 1_000 + number))
      .slice(0, shots)
      .map(whole);
  };
}

const whole = ({ question, answer }: Example): number[] => [...question, ...answer];
const flat = (texts: readonly (readonly number[])[]): number[] => texts.flat();

/** The first texts that fit into so many tokens together. */
function fitting<T extends readonly number[]>(texts: readonly T[], room: number): T[] {
  let taken = 0;
  const fit = texts.findIndex((text) => (taken += text.length) > room);
  return fit < 0 ? [...texts] : texts.slice(0, fit);
}

/** What stands before every question must be kept: two bytes a token, by its number. */
const kept = ({ questions }: Task, prompt: Prompter): number =>
  questions.length === 0
    ? 0
    : 2 * (prompt(questions[0]!, 0).tokens.length - questions[0]!.question.length);
