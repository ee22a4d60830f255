import { isDeclined, isRight } from './score';
import { drawn as drawnNumbers, placesRead, type Shown } from './shown';
import { factsOf, unknownQuestions, type LadderWorld } from './world';

/** The part of a world's record that holds what was asked and written, by road: `minilm-4`, or `minilm-4/best-last`. */
export interface FactsRecord {
  /** Of the roads whose facts a search chose. */
  shown: Readonly<Record<string, Shown>>;
  jobs: Readonly<Record<string, { asked: Readonly<Record<string, { replies: string[] }>> }>>;
}

/** A reply word for word, with what stood in its prompt. */
export interface Reply {
  question: string;
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
  return Object.entries(jobs).map(([id, { asked }]) => {
    const [road, variant] = id.split('/') as [string, string?];
    const repliesTo = (list: keyof Shown) =>
      drawn[list].flatMap((at): Reply[] => {
        const text = asked[list]?.replies[at];
        if (text === undefined) return [];
        const found = shown[id]?.[list][at];
        const places = placesRead(road, found, { list, at, facts: facts.length });
        const read = places.map((place) => facts[place]!.text);
        if (list === 'unknown')
          return [{ question: unknown[at]!, read, text, isRight: isDeclined(text) }];
        const { exam: question, answer } = facts[at]!;
        return [{ question, read, text, answer, isRight: isRight(text, [answer]) }];
      });
    return { road, variant, replies: [...repliesTo('exam'), ...repliesTo('unknown')] };
  });
}

/** Numbers in the order of the questions. */
const draw = (of: number, many: number): number[] =>
  drawnNumbers(of, many, SEED).sort((a, b) => a - b);

/** The pages sent with a question: four with old ones among them, four current ones, or the best one alone. */
export const SENT_PAGES = ['old', 'current', 'alone'] as const;
export type SentPages = (typeof SENT_PAGES)[number];
