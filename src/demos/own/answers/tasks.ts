import { keyFrom, lacking } from '~/lib/answering/key';
import { isRefusal } from '~/lib/answering/check';
import { messagesFor } from '~/lib/answering/messages';
import { readWritten } from '~/lib/answering/read-written';
import type { Ended, Message } from '~/lib/language-model/writing';
import type { Locale } from '~/lib/locale';
import { outcomeOf } from '~/lib/own/outcomes';
import { taken, type Room } from '~/lib/own/cells';
import type { Outcome, OwnAnswer, RoadResult } from '~/lib/own/results';
import { estimateTokens } from '~/lib/retrieval/prompt';
import type { OwnSheet, OwnSheets } from '~/workers';
import type { Asked } from '../core/asked';
import { takesPassages, wordedPrompt, type Line } from './wordings';

export interface OwnPrompt {
  instruction: string;
  examples: number;
}

export type RoadTask = ReturnType<typeof taskOf>;

export interface Ground {
  found: OwnSheets;
  questions: readonly Asked[];
  room: Room;
  own: OwnPrompt;
  locale: Locale;
}

export const wordsOf = ({ answers }: Asked): string[] =>
  answers.flatMap(({ words = '' }) => words.trim() || []);

/** The words by which an answer is right: those that the reader expects, else those that they marked. */
export const rightWords = (asked: Asked): string[] =>
  asked.expected?.trim() ? [asked.expected.trim()] : wordsOf(asked);

export const examplesOf = (questions: readonly Asked[], { examples }: OwnPrompt): number[] =>
  [...questions.keys()].filter((at) => wordsOf(questions[at]!).length > 0).slice(0, examples);

/** Every question on every line, one question after another; those that are solved as examples are not asked with them. */
export function tasksOf(ground: Ground, lines: readonly Line[]): RoadTask[] {
  const { found, questions, own } = ground;
  const solved = examplesOf(questions, own);
  return questions.flatMap((_, at) =>
    lines
      .filter(({ road, fault }) => !fault && (road !== 'examples' || !solved.includes(at)))
      .flatMap((line) => (found.sheets[at] ? taskOf(line, at, ground) : [])),
  );
}

/** A prompt, with the indices of the passages that it gives, numbered from 1. */
function taskOf({ id, road, template }: Line, at: number, ground: Ground) {
  const { found, questions, room, locale } = ground;
  const asked = questions[at]!;
  const { found: ranked, placing } = found.sheets[at]!;
  const takesNone = road === 'plain' || (template && !takesPassages(template));
  const all = road === 'paste' ? [...found.passages.keys()] : ranked.slice(0, taken(placing, room));
  const given = takesNone ? [] : all;
  const texts = given.map((one) => found.passages[one]!);
  const question = { question: asked.query, passages: texts.map((text) => ({ text })) };
  const usual = messagesFor(question, road === 'plain' ? 'bare' : 'passages', locale);
  const own = road === 'examples' ? withExamples(usual, ground) : usual;
  const prompt: readonly Message[] = template
    ? [{ role: 'user', content: wordedPrompt(template, asked, texts) }]
    : own;
  const { rule } = asked;
  return { road, id, at, prompt, given, rule, key: JSON.stringify([road, prompt, rule]) };
}

/** The reader's instruction, then each example with the marked words as its only passage. */
function withExamples(
  [system, user]: readonly Message[],
  { questions, own, locale }: Ground,
): Message[] {
  const instruction = own.instruction.trim() || system!.content;
  const turns = examplesOf(questions, own).flatMap((at): Message[] => {
    const asked = questions[at]!;
    const [words = ''] = wordsOf(asked);
    const [, shown] = messagesFor(
      { question: asked.query, passages: [{ text: words }] },
      'passages',
      locale,
    );
    // The first of the ways in which the expected words may be said.
    const answer = asked.expected?.split('|')[0]!.trim() || words;
    return [shown!, { role: 'assistant', content: `${answer} [1]` }];
  });
  return [{ role: 'system', content: instruction }, ...turns, user!];
}

/** What a model wrote, without its reasoning. */
export interface Written {
  text: string;
  /** Undefined where a server does not say. */
  promptTokens?: number | undefined;
  tokens: number;
  thought: number;
  seconds: number;
  ended: Ended;
  /** True for words that came as a thought. */
  isThought?: boolean | undefined;
  /** By the rule of a row. */
  verdict?: boolean | undefined;
}

export const tokensIn = (prompt: RoadTask['prompt']): number =>
  prompt.reduce((sum, { content }) => sum + estimateTokens(content), 0);

export interface Row extends RoadResult, Pick<Line, 'id' | 'name'> {
  /** The task of each question; undefined where it is solved as an example. */
  tasks: readonly (RoadTask | undefined)[];
  written: readonly (Written | undefined)[];
  /** Why it cannot be run; '' if it can. */
  closed: string;
}

export function judged(
  { road, given, prompt }: Pick<RoadTask, 'road' | 'given' | 'prompt'>,
  written: Written,
  { asked, sheet }: { asked: Asked; sheet: OwnSheet },
): OwnAnswer {
  const { text, ended, tokens, seconds, promptTokens = tokensIn(prompt) } = written;
  const sentences = readWritten(
    text,
    given.map((_, place) => ({ number: place + 1 })),
  );
  const holds = (one: number | undefined) => sheet.holding.includes(one!);
  const isGiven = given.some(holds);
  const isBare = road === 'plain' || (road === 'wording' && given.length === 0);
  const ofQuestion = () => {
    const ways = rightWords(asked);
    const key = asked.expected?.trim() ? keyFrom(ways) : [ways];
    return outcomeOf({
      text,
      answerable: wordsOf(asked).length > 0,
      declines: sentences[0] !== undefined && isRefusal(sentences[0].text),
      says: lacking(key, text).length === 0,
      given: isBare ? undefined : isGiven,
    });
  };
  return {
    text,
    outcome: asked.inputs ? ofRow(written) : ofQuestion(),
    cites: sentences.some(({ cites }) => cites.some((place) => holds(given[place]))),
    given: isGiven,
    ended,
    promptTokens,
    tokens,
    seconds,
  };
}

function ofRow({ verdict, text }: Written): Outcome | undefined {
  if (verdict !== false) return verdict && 'right';
  return text.trim() === '' ? 'empty' : 'wrong';
}
