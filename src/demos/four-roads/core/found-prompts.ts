import type { Asking, Prompter } from './asking';
import type { RoadContext } from './road-context';
import { ANSWER_ROOM, asShown, bareOf, fitting, flat } from './prompt-parts';
import { openRetrieval, type Found, type Store } from './retrieve';
import { openOwnRetrieval } from './retrieve-own';
import { wordSearchOf, type LabSettings } from './settings';
import type { Task } from './task';

/** Prompts with the passages nearest to the question, best first. */
export function withPassages(task: Task, settings: LabSettings, means: RoadContext): Asking {
  const { start } = task.world.lexicon;
  const { context } = means.base.config;
  const { retrieve, ...kept } = searchPassages(task, settings, means);
  const prompt: Prompter = ({ question }) => {
    const room = context - 2 - question.length - ANSWER_ROOM;
    const { note, passages } = noteOf(task, retrieve(question), room);
    return { tokens: [start, ...note, ...question], passages, examples: [] };
  };
  return { prompt, ...kept };
}

/** The bare question first; with passages only if the model answers `unknown`. */
export function askedFirst(task: Task, settings: LabSettings, means: RoadContext): Asking {
  const { prompt: second, ...kept } = withPassages(task, settings, means);
  return { prompt: bareOf(task), second, ...kept };
}

/** A note marker followed by as many of the passages found as fit. */
function noteOf({ world, passages: all }: Task, found: readonly Found[], room: number) {
  const texts = fitting(
    found.map(({ at }) => all[at]!.tokens),
    room,
  );
  const note = texts.length > 0 ? [world.lexicon.markers.note, ...flat(texts)] : [];
  return { note, passages: found.slice(0, texts.length) };
}

/** Prompts with the examples that share most words with the question; the nearest comes last, next to the question. */
export function withNearest(task: Task, settings: LabSettings, context: number): Asking {
  const { start } = task.world.lexicon;
  const { retrieve, bytes } = searchExamples(task, settings);
  const prompt: Prompter = ({ question }) => {
    const room = context - 1 - question.length - ANSWER_ROOM;
    const { shown, examples } = nearestOf(task, retrieve(question), room);
    return { tokens: [start, ...shown, ...question], passages: [], examples };
  };
  return { prompt, bytes };
}

/** As many of the examples found as fit, the nearest last. */
function nearestOf({ examples: all }: Task, found: readonly Found[], room: number) {
  const texts = fitting(
    found.map(({ at }) => asShown(all[at]!)),
    room,
  );
  return { shown: flat(texts.toReversed()), examples: found.slice(0, texts.length) };
}

/** The written rule, then the nearest passages, then as many of the nearest examples as still fit. */
export function withAll(task: Task, settings: LabSettings, means: RoadContext): Asking {
  const { start } = task.world.lexicon;
  const { context } = means.base.config;
  const facts = searchPassages(task, settings, means);
  const shots = searchExamples(task, settings);
  const prompt: Prompter = ({ question }) => {
    const before = [start, ...task.rule];
    const room = context - before.length - 1 - question.length - ANSWER_ROOM;
    const { note, passages } = noteOf(task, facts.retrieve(question), room);
    const left = context - before.length - note.length - question.length - ANSWER_ROOM;
    const { shown, examples } = nearestOf(task, shots.retrieve(question), left);
    return { tokens: [...before, ...note, ...shown, ...question], passages, examples };
  };
  const rule = 2 * task.rule.length;
  return { prompt, bytes: facts.bytes + shots.bytes + rule, work: facts.work };
}

function searchPassages(task: Task, settings: LabSettings, means: RoadContext): Store {
  const { world, passages, names } = task;
  const texts = passages.map(({ tokens }) => tokens);
  const search = wordSearchOf(settings);
  return search === settings.search
    ? openRetrieval(world.lexicon, texts, { ...settings, search }, names)
    : openOwnRetrieval(world, texts, settings, means);
}

/** Searches the labelled examples of a task by the words of their questions. */
function searchExamples({ world, examples, names }: Task, settings: LabSettings): Store {
  const questions = examples.map(({ question }) => question);
  const words = { ...settings, search: wordSearchOf(settings), merge: false };
  return openRetrieval(world.lexicon, questions, words, names);
}
