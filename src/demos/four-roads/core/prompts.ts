import { seededRng, shuffle } from '~/lib/math/rng';
import type { Asking, Prompter } from './asking';
import type { RoadContext } from './road-context';
import { withNearest, withPassages } from './found-prompts';
import type { Contender } from './names';
import { ANSWER_ROOM, asShown, bareOf, fitting, flat } from './prompt-parts';
import { SHOTS, type LabSettings } from './settings';
import type { Task } from './task';

const NOTHING = { passages: [], examples: [] };

/** The prompts of a road for a task. */
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
  return { prompt, bytes: kept(task, prompt) };
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
  return { prompt, bytes: kept(task, prompt) };
}

/** Random examples for each question if there is a format to show. */
function shotsOf({ examples, format }: Task, seed: number) {
  return (number: number): (readonly number[])[] => {
    if (!format) return [];
    return shuffle(examples, seededRng(seed * 1_000 + number))
      .slice(0, SHOTS)
      .map(asShown);
  };
}

/** Bytes of the fixed text before every question: two per token, as token numbers. */
const kept = ({ questions }: Task, prompt: Prompter): number =>
  questions.length === 0
    ? 0
    : 2 * (prompt(questions[0]!, 0).tokens.length - questions[0]!.question.length);
