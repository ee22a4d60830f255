import type { Ended } from '../language-model/writing';
import { quoted } from '../quote';
import type { Cell, Room, Spot, Variant } from './cells';

/** The ways to an answer that can be run here: the question alone, the whole text in the prompt, a search, and one's own prompt with examples. */
export const ROADS = ['plain', 'paste', 'search', 'examples'] as const;
/** A road, or the search with a prompt as the reader words it. */
export type OwnRoad = (typeof ROADS)[number] | 'wording';

/** Outcomes of a question whose answer is known, or known to be missing. */
export const OUTCOMES = [
  'right', // answered, and it says what it must
  'unread', // it says what it must, although none of the passages it was given says it
  'wrong', // answered without saying it
  'silent', // it says there is no answer, though the text has one
  'honest', // it says there is no answer, and the text has none
  'made-up', // answered, though the text has no answer
  'empty', // nothing was written
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface OwnAnswer {
  text: string;
  /** Undefined where only the reader can say. */
  outcome?: Outcome | undefined;
  /** The reader's own word about it, which counts before the rule's. */
  called?: 'right' | 'wrong' | undefined;
  /** True if it cites a passage that holds the marked words. */
  cites: boolean;
  /** True if what it was given holds the marked words. */
  given: boolean;
  /** Why the writing ended; undefined of a file that does not say. */
  ended?: Ended | undefined;
  /** Tokens of the prompt, and of what was written. */
  promptTokens: number;
  tokens: number;
  seconds: number;
}

/** What came of a road: one answer for each question of the list, or none yet. */
export interface RoadResult {
  road: OwnRoad;
  /** Of `wording`: the template. */
  wording?: string | undefined;
  model: string;
  /** How the passages of `search` were found. */
  by?: Spot | undefined;
  answers: readonly (OwnAnswer | undefined)[];
}

/** A wording by its number among those of its results, and how it begins. */
export interface Wording {
  n: number;
  text: string;
}

export function wordingIn(roads: readonly RoadResult[], one: RoadResult): Wording | undefined {
  if (one.road !== 'wording') return undefined;
  const worded = roads.flatMap(({ wording }) => wording ?? []);
  return { n: [...new Set(worded)].indexOf(one.wording!) + 1, text: quoted(one.wording ?? '') };
}

/** What was measured of one's own material: as the page saves it, and as `run.py` of the kit writes it. */
export interface Results {
  format: 'crossroads-results';
  version: 1;
  /** ISO 8601. */
  made: string;
  /** What measured it: `page`, or `run.py`. */
  by: string;
  material: { name: string; pages?: number | undefined; tokens: number }[];
  /** The questions, with the words that answer each; none where the text has no answer. */
  questions: { question: string; words: string; expected?: string | undefined }[];
  room: Room;
  cells: Cell[];
  /** Cells as they would be with another number of passages. */
  variants?: readonly Variant[] | undefined;
  roads: RoadResult[];
}
