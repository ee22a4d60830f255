import { keyFrom, lacking } from '~/demos/retriever/core/answering/key';
import { isRefusal } from '~/demos/retriever/core/answering/check';
import { messagesFor } from '~/demos/retriever/core/answering/messages';
import { readWritten } from '~/demos/retriever/core/answering/read-written';
import type { Ended, Message } from '~/lib/language-model/writing';
import type { Locale } from '~/lib/locale';
import { outcomeOf, type Outcome } from '~/lib/own/outcomes';
import { taken, type Room } from '~/lib/own/cells';
import type { OwnAnswer, OwnRoad, RoadResult } from '~/lib/own/results';
import type { Problem } from '~/lib/problem';
import { estimateTokens } from '~/lib/retrieval/prompt';
import type { OwnSheet, OwnSheets } from '~/workers';
import type { Asked } from '../core/asked';
import type { SlotTemplate } from '../core/slots';
import { takesPassages, wordedPrompt } from './wordings';

export interface OwnPrompt {
  instruction: string;
  examples: number;
}

export interface Line {
  id: string;
  road: OwnRoad;
  name: string;
  wording?: string;
  /** The wording as it was read; without it, `fault` says what is wrong. */
  template?: SlotTemplate | undefined;
  fault?: Problem | undefined;
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
  answers.flatMap(({ words = '' }) => (words.trim() ? [words.trim()] : []));

/** The words by which an answer is right: those that the reader expects, else those that they marked. */
export const rightWords = (asked: Asked): string[] =>
  asked.expected?.trim() ? [asked.expected.trim()] : wordsOf(asked);

/** The first of the ways in which the expected words may be said. */
const expectedFirst = ({ expected = '' }: Asked): string => expected.split('|')[0]!.trim();

export const examplesOf = (questions: readonly Asked[], { examples }: OwnPrompt): number[] =>
  [...questions.keys()].filter((at) => wordsOf(questions[at]!).length > 0).slice(0, examples);

/** Every question on every line, one question after another; those that are solved as examples are not asked with them. */
export function tasksOf(ground: Ground, lines: readonly Line[]): RoadTask[] {
  const { found, questions, own } = ground;
  const solved = new Set(examplesOf(questions, own));
  const asked = ({ road, fault }: Line, at: number) =>
    !fault && (road !== 'examples' || !solved.has(at));
  return questions.flatMap((_, at) =>
    found.sheets[at]
      ? lines.filter((line) => asked(line, at)).map((line) => taskOf(line, at, ground))
      : [],
  );
}

/** A prompt, with the indices of the passages that it gives, numbered from 1. */
function taskOf({ id, road, template }: Line, at: number, ground: Ground) {
  const { found, questions, room, own, locale } = ground;
  const sheet = found.sheets[at]!;
  const given =
    road === 'plain' || (template && !takesPassages(template))
      ? []
      : road === 'paste'
        ? [...found.passages.keys()]
        : sheet.found.slice(0, taken(sheet.placing, room));
  const passages = given.map((one) => ({ text: found.passages[one]! }));
  const { query, rule } = questions[at]!;
  const asked = { question: query, passages };
  const usual = messagesFor(asked, road === 'plain' ? 'bare' : 'passages', locale);
  const texts = passages.map(({ text }) => text);
  const prompt: readonly Message[] = template
    ? [{ role: 'user', content: wordedPrompt(template, questions[at]!, texts) }]
    : road === 'examples'
      ? withExamples(usual, questions, own, locale)
      : usual;
  return { road, id, at, prompt, given, rule, key: JSON.stringify([road, prompt, rule]) };
}

/** The reader's instruction, then each example with the marked words as its only passage. */
function withExamples(
  [system, user]: readonly Message[],
  questions: readonly Asked[],
  own: OwnPrompt,
  locale: Locale,
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
    return [shown!, { role: 'assistant', content: `${expectedFirst(asked) || words} [1]` }];
  });
  return [{ role: 'system', content: instruction }, ...turns, user!];
}

/** What a model wrote, without its reasoning. */
export interface Written {
  text: string;
  /** Undefined where a server does not say. */
  promptTokens: number | undefined;
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
  const { text, tokens, seconds, promptTokens = tokensIn(prompt) } = written;
  const passages = given.map((_, place) => ({ number: place + 1 }));
  const sentences = readWritten(text, passages);
  const holding = new Set(sheet.holding);
  const isGiven = given.some((one) => holding.has(one));
  const ways = rightWords(asked);
  const isBare = road === 'plain' || (road === 'wording' && given.length === 0);
  const ofQuestion = () =>
    outcomeOf({
      ...{ text, answerable: wordsOf(asked).length > 0 },
      declines: sentences[0] !== undefined && isRefusal(sentences[0].text),
      says: lacking(asked.expected?.trim() ? keyFrom(ways) : [ways], text).length === 0,
      given: isBare ? undefined : isGiven,
    });
  return {
    text,
    outcome: asked.inputs ? ofRow(written) : ofQuestion(),
    cites: sentences.some(({ cites }) => cites.some((place) => holding.has(given[place]!))),
    ...{ given: isGiven, promptTokens, tokens, seconds },
  };
}

const ofRow = ({ verdict, text }: Written): Outcome | undefined =>
  verdict === undefined ? undefined : verdict ? 'right' : text.trim() === '' ? 'empty' : 'wrong';
