import type { Model } from '~/lib/tinylm';
import { readable } from '~/lib/world';
import type { PromptPart } from './prompt';
import { questionsOf } from './hidden';
import type { Task } from './task';
import { score, scoreParts, type Answered, type Scored, type AnswerVerdict } from './score';
import { QUESTIONS, type BenchSettings, type Block } from './settings';
import { blocksOf, templateOf, type Template } from './template';

export interface ShownPart {
  block: PromptPart['block'];
  text: string;
}

export interface ShownToken {
  text: string;
  /** 0 … 1, to four places. */
  probability: number;
}

export interface ShownAnswer {
  question: string;
  expected: string;
  said: string;
  verdict: AnswerVerdict;
  parts: ShownPart[];
  written: (ShownToken & { likeliest: ShownToken[] })[];
}

export interface Without {
  /** The omitted part; `all` leaves the bare question. */
  block: Block | 'all';
  shares: Scored['shares'];
}

export interface BenchResult {
  shares: Scored['shares'];
  without: Without[];
  /** The longest prompt with its answer, in tokens, and the model's context length. */
  tokens: number;
  context: number;
  answers: ShownAnswer[];
}

/** Measures the template of a form on 40 hidden questions. @throws PromptTooLong */
export function bench(model: Model, task: Task, settings: BenchSettings): BenchResult {
  const questions = questionsOf(task, { count: QUESTIONS, note: settings.note, topics: 'even' });
  const template = templateOf(task, settings);
  const { shares, answers } = score(model, task, template, questions);
  return {
    shares,
    without: withoutEach(model, task, template, answers),
    tokens: longest(answers),
    context: model.config.context,
    answers: answers.map((each) => shown(task, each)),
  };
}

function withoutEach(
  model: Model,
  task: Task,
  template: Template,
  answers: readonly Answered[],
): Without[] {
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

export function shown({ world: { lexicon } }: Task, answered: Answered): ShownAnswer {
  const show = (tokens: readonly number[]) => readable(lexicon, tokens);
  const token = (each: { token: number; probability: number }): ShownToken => ({
    text: show([each.token]),
    probability: Math.round(each.probability * 1e4) / 1e4,
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
