import type { Model } from '~/lib/tinylm';
import { readable } from '~/lib/world';
import type { PromptPart } from './prompt';
import { questionsOf } from './hidden';
import type { Task } from './task';
import { score, scoreParts, type Answered } from './score';
import { QUESTIONS, type BenchSettings } from './settings';
import { blocksOf, templateOf, type Template } from './template';

export type BenchResult = ReturnType<typeof bench>;
export type ShownAnswer = ReturnType<typeof shown>;

/** Measures the template of a form on 40 hidden questions. @throws PromptTooLong */
export function bench(model: Model, task: Task, settings: BenchSettings) {
  const questions = questionsOf(task, { count: QUESTIONS, note: settings.note, topics: 'even' });
  const template = templateOf(task, settings);
  const { shares, answers } = score(model, task, template, questions);
  return {
    shares,
    without: withoutEach(model, task, template, answers),
    /** The longest prompt with its answer, in tokens, and the model's context length. */
    tokens: longest(answers),
    context: model.config.context,
    answers: answers.map((each) => shown(task, each)),
  };
}

/** The shares without each part; `all` leaves the bare question. */
function withoutEach(model: Model, task: Task, template: Template, answers: readonly Answered[]) {
  const questions = answers.map(({ hidden }) => hidden);
  const blocks = blocksOf(template, questions[0]!.note.length);
  const all = blocks.length > 0 ? (['all'] as const) : [];
  return [...blocks, ...all].map((block) => {
    const left = ({ block: name }: PromptPart) =>
      name === 'question' || (block !== 'all' && name !== block);
    const parts = answers.map((each) => each.parts.filter(left));
    return { block, shares: scoreParts(model, task, questions, parts).shares };
  });
}

/** Tokens of the longest prompt and its answer, including the start token. */
export const longest = (answers: readonly Answered[]): number =>
  Math.max(...answers.map(({ parts, expected }) => lengthOf(parts) + expected.length));

const lengthOf = (parts: readonly PromptPart[]): number =>
  parts.reduce((sum, { tokens }) => sum + tokens.length, 1);

export function shown({ world: { lexicon } }: Task, answered: Answered) {
  const show = (tokens: readonly number[]) => readable(lexicon, tokens);
  const token = (each: { token: number; probability: number }) => ({
    text: show([each.token]),
    probability: Math.round(each.probability * 1e4) / 1e4, // 0 … 1
  });
  const { parts, written, expected, verdict } = answered;
  return {
    question: show(parts.at(-1)!.tokens),
    expected: show(expected),
    said: show(written.map((each) => each.token)),
    verdict,
    parts: parts.map(({ block, tokens }) => ({ block, text: show(tokens) })),
    written: written.map((each) => ({ ...token(each), likeliest: each.likeliest.map(token) })),
  };
}
