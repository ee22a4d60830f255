import type { Asking, Prompter } from './asking';
import type { RoadContext } from './road-context';
import { ANSWER_ROOM, asShown, fitting, flat } from './prompt-parts';
import { openRetrieval, type Found, type Store } from './retrieve';
import { openOwnRetrieval } from './retrieve-own';
import type { LabSettings } from './settings';
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

function searchPassages(task: Task, settings: LabSettings, means: RoadContext): Store {
  const { world, passages } = task;
  const texts = passages.map(({ tokens }) => tokens);
  return settings.search === 'bm25'
    ? openRetrieval(world.lexicon, texts, settings)
    : openOwnRetrieval(world, texts, settings, means);
}

/** Searches the labelled examples of a task by the words of their questions. */
const searchExamples = ({ world, examples }: Task, settings: LabSettings): Store =>
  openRetrieval(
    world.lexicon,
    examples.map(({ question }) => question),
    settings,
  );
