import { isDeclined, isRight } from './score';
import { drawn as drawnNumbers, placesRead, type Shown } from './shown';
import { factsOf, unknownQuestions, type Fact, type LadderWorld } from './world';

/** The part of a world's record that holds what was asked and written, by road: `minilm-4`, or `minilm-4/best-last`. */
export interface FactsRecord {
  /** Of the roads whose facts a search chose. */
  shown: Readonly<Record<string, Shown>>;
  jobs: Readonly<Record<string, { asked: Readonly<Record<string, { replies: string[] }>> }>>;
}

/** A reply word for word, with what stood in its prompt. */
export interface Reply {
  question: string;
  /** The facts that were in its prompt, by their places, and as they were read there. */
  places: readonly number[];
  read: readonly string[];
  text: string;
  /** Undefined where no fact answers, and declining is right. */
  answer?: string;
  isRight: boolean;
}

export interface RoadReplies {
  road: string;
  variant?: string | undefined;
  replies: readonly Reply[];
}

const DRAWN = { exam: 8, unknown: 4 };
const SEED = 1;

/** Replies of each road to the same questions, drawn by lot: eight that a fact answers, and four that none does. */
export function exampleReplies(world: LadderWorld, { shown, jobs }: FactsRecord): RoadReplies[] {
  const facts = factsOf(world);
  const unknown = unknownQuestions(world);
  const drawn = {
    exam: draw(facts.length, DRAWN.exam),
    unknown: draw(unknown.length, DRAWN.unknown),
  };
  const given = { facts, unknown, shown, jobs };
  return Object.keys(jobs).map((id) => {
    const [road, variant] = id.split('/') as [string, string?];
    const repliesTo = (list: keyof Shown) =>
      drawn[list].flatMap((at) => replyOf(given, id, list, at) ?? []);
    return { road, variant, replies: [...repliesTo('exam'), ...repliesTo('unknown')] };
  });
}

/** A world's record, with what was told and asked. */
export interface FactsAsked extends FactsRecord {
  facts: readonly Fact[];
  unknown: readonly string[];
}

/**
 * What a road replied to a question.
 * @param id a job of the record, such as `minilm-4/best-last`
 * @param at the place of the question in its list
 * @returns undefined if the road wasn't asked it
 */
export function replyOf(
  { facts, unknown, shown, jobs }: FactsAsked,
  id: string,
  list: keyof Shown,
  at: number,
): Reply | undefined {
  const text = jobs[id]?.asked[list]?.replies[at];
  if (text === undefined) return undefined;
  const [road = ''] = id.split('/');
  const found = shown[id]?.[list][at];
  const places = placesRead(road, found, { list, at, facts: facts.length });
  const given = { places, read: places.map((place) => facts[place]!.text), text };
  if (list === 'unknown') return { ...given, question: unknown[at]!, isRight: isDeclined(text) };
  const { exam: question, answer } = facts[at]!;
  return { ...given, question, answer, isRight: isRight(text, [answer]) };
}

/** Numbers in the order of the questions. */
const draw = (of: number, many: number): number[] =>
  drawnNumbers(of, many, SEED).sort((a, b) => a - b);

/** The pages sent with a question: four with old ones among them, four current ones, or the best one alone. */
export const SENT_PAGES = ['old', 'current', 'alone'] as const;
export type SentPages = (typeof SENT_PAGES)[number];
