import { generate, type Prefixes, type Model } from '~/lib/tinylm';
import { readable, type Lexicon } from '~/lib/world';
import type { Prompted } from '../roads/retrieve';
import type { ExamQuestion, Task } from '../task';
import { holds, same } from './same';

interface ShownText {
  text: string;
  score: number;
  /** True if it contains the right answer to this question. */
  right: boolean;
  kind: string;
}

export interface Answered {
  question: string;
  expected: string;
  answer: string;
  /** True if every token matches, the stop included. */
  correct: boolean;
  /** True if the answer contains the word `unknown`, in any format. */
  unknown: boolean;
  group: string;
  prompt: string;
  tokens: number;
  /** The answer's tokens, each with the probability that the model gave it. */
  written: [text: string, probability: number][];
  /** Passages or examples in the prompt, the best first. */
  found: ShownText[];
  /** True if the retrieved texts contain the right answer; undefined if nothing was retrieved. */
  reached?: boolean;
  /** For answers in a house format: whether code and stamp are in their places, and the value anywhere. */
  parts?: { code: boolean; value: boolean; stamp: boolean };
}

/** Maximum tokens of an answer, including one to see that it stops. */
const MOST = 6;

/** Generates and judges the answer to each prompt. `held` caches what the model has read for other prompts. */
export function answerAll(
  model: Model,
  task: Task,
  asked: readonly ExamQuestion[],
  prompts: readonly Prompted[],
  prefixes?: Prefixes,
): Answered[] {
  const { stop, vocabulary } = task.world.lexicon;
  const most = task.answerTokens ?? MOST;
  const written = generate(
    model,
    prompts.map(({ tokens }) => tokens),
    { most, stop, known: vocabulary.first.reserved },
    prefixes,
  );
  return asked.map((each, i) => judged(task, each, prompts[i]!, written[i]!));
}

const withoutMarkers = ({ markers }: Lexicon, tokens: readonly number[]): number[] =>
  tokens.filter((token) => !Object.values(markers).includes(token));

type Written = readonly { token: number; probability: number }[];

export function judged(
  task: Task,
  asked: ExamQuestion,
  prompted: Prompted,
  written: Written,
): Answered {
  const { lexicon } = task.world;
  const show = (tokens: readonly number[]) => readable(lexicon, tokens);
  const tokenIds = written.map(({ token }) => token);
  const found = foundFor(task, asked, prompted, show);
  return {
    question: show(withoutMarkers(lexicon, asked.question)),
    expected: show(asked.answer),
    answer: show(tokenIds),
    correct: same(tokenIds, asked.answer),
    unknown: tokenIds.includes(lexicon.unknown),
    group: asked.group,
    prompt: show(prompted.tokens),
    tokens: prompted.tokens.length + tokenIds.length,
    written: written.map(({ token, probability }) => [show([token]), probability]),
    found,
    ...(prompted.passages?.length && { reached: found.some(({ right }) => right) }),
    ...(isStamped(task) && { parts: partsOf(tokenIds, asked.answer) }),
  };
}

function foundFor(
  { passages, examples }: Task,
  { cell, answer }: ExamQuestion,
  prompted: Prompted,
  show: (tokens: readonly number[]) => string,
): ShownText[] {
  const found = (prompted.passages ?? []).map(({ at, score }) => {
    const { tokens, kind, ...passage } = passages[at]!;
    return { text: show(tokens), score, kind, right: passage.cell === cell && kind === 'true' };
  });
  const near = (prompted.examples ?? []).map(({ at, score }) => {
    const example = examples[at]!;
    const text = show([...example.question, ...example.answer]);
    return { text, score, kind: 'example', right: same(example.answer, answer) };
  });
  return [...found, ...near];
}

/** False where only the first token of an answer is read. */
const isStamped = ({ format, answerTokens }: Task): boolean => format && answerTokens === undefined;

/** An answer is a code, a value, a stamp and a stop. The value counts wherever it appears. */
const partsOf = (tokenIds: readonly number[], expected: readonly number[]) => ({
  code: tokenIds[0] === expected[0],
  value: holds(tokenIds, expected.slice(1, -2)),
  stamp: tokenIds.at(-2) === expected.at(-2),
});
