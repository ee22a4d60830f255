import { generate, type Held, type Model } from '~/lib/tinylm';
import { readable, type Lexicon } from '~/lib/world';
import type { Prompted } from './asking';
import type { Asked, Task } from './task';
import { holds, same } from './tokens';

/** A passage or example of a prompt, as a reader sees it. */
interface ShownText {
  text: string;
  score: number;
  /** Whether it says the right answer to this question. */
  right: boolean;
  kind: string;
}

/** One question put to one road. */
export interface Answered {
  question: string;
  expected: string;
  answer: string;
  /** Every token as expected, the stop included. */
  correct: boolean;
  /** It said, within whatever format, that it does not know. */
  unknown: boolean;
  group: string;
  /** The prompt as the model read it. */
  prompt: string;
  /** Tokens of prompt and answer. */
  tokens: number;
  /** The answer token by token, each with how likely the model held it. */
  written: [text: string, probability: number][];
  /** Passages or examples in the prompt, the best first. */
  found: ShownText[];
  /** Whether what retrieval gave holds the right answer; undefined where nothing was searched. */
  reached?: boolean;
  /** Where answers have a house format: whether code and stamp stand in their places, and the value anywhere. */
  parts?: { code: boolean; value: boolean; stamp: boolean };
}

/** Tokens of the longest answer, and one to see that it stops. */
const MOST = 6;

/** Puts some prompts to a model, and judges what it writes. `held` is what it has read for others. */
export function answerAll(
  model: Model,
  task: Task,
  asked: readonly Asked[],
  prompts: readonly Prompted[],
  held?: Held,
): Answered[] {
  const { stop, vocabulary } = task.world.lexicon;
  const most = task.answerTokens ?? MOST;
  const written = generate(
    model,
    prompts.map(({ tokens }) => tokens),
    { most, stop, known: vocabulary.first.reserved },
    held,
  );
  return asked.map((each, i) => judged(task, each, prompts[i]!, written[i]!));
}

/** The words of a question or message, as a person would write them. */
export const withoutMarkers = ({ markers }: Lexicon, tokens: readonly number[]): number[] =>
  tokens.filter((token) => !Object.values(markers).includes(token));

type Written = readonly { token: number; probability: number }[];

/** What a prompt and the tokens written after it amount to. */
export function judged(task: Task, asked: Asked, prompted: Prompted, written: Written): Answered {
  const { lexicon } = task.world;
  const show = (tokens: readonly number[]) => readable(lexicon, tokens, task.names);
  const said = written.map(({ token }) => token);
  const found = foundFor(task, asked, prompted, show);
  return {
    question: show(withoutMarkers(lexicon, asked.question)),
    expected: show(asked.answer),
    answer: show(said),
    correct: same(said, asked.answer),
    unknown: said.includes(lexicon.unknown),
    group: asked.group,
    prompt: show(prompted.tokens),
    tokens: prompted.tokens.length + said.length,
    written: written.map(({ token, probability }) => [show([token]), probability]),
    found,
    ...(prompted.passages.length > 0 && { reached: found.some(({ right }) => right) }),
    ...(isStamped(task) && { parts: partsOf(said, asked.answer) }),
  };
}

function foundFor(
  { passages, examples }: Task,
  { cell, answer }: Asked,
  prompted: Prompted,
  show: (tokens: readonly number[]) => string,
): ShownText[] {
  const found = prompted.passages.map(({ at, score }) => {
    const { tokens, kind, ...passage } = passages[at]!;
    return { text: show(tokens), score, kind, right: passage.cell === cell && kind === 'true' };
  });
  const near = prompted.examples.map(({ at, score }) => {
    const example = examples[at]!;
    const text = show([...example.question, ...example.answer]);
    return { text, score, kind: 'example', right: same(example.answer, answer) };
  });
  return [...found, ...near];
}

/** A reader's own words around an answer may be a code without a stamp, or the other way round. */
const isStamped = ({ format, names, answerTokens }: Task): boolean =>
  format && names === undefined && answerTokens === undefined;

/** An answer is a code, a value, a stamp and a stop. The value counts wherever it stands. */
const partsOf = (said: readonly number[], expected: readonly number[]) => ({
  code: said[0] === expected[0],
  value: holds(said, expected.slice(1, -2)),
  stamp: said.at(-2) === expected.at(-2),
});
