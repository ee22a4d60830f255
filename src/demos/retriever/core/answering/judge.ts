import { checkSentence, type CheckedSentence } from './check';
import { lacking, type Key } from './key';
import { readWritten } from './read-written';
import type { Sheet } from './sheet';

/** What became of a question whose answer is known, or known to be missing. */
export const OUTCOMES = [
  'right', // answered, and it says what it must
  'unread', // it says what it must, though it was given passages and none of them holds that
  'wrong', // answered without that
  'silent', // it says there is no answer, though the text has one
  'honest', // it says there is no answer, and the text has none
  'made-up', // answered, though the text has no answer
  'empty', // nothing was written
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** An answer to a sheet, read, checked by shared words, and judged by rule where the answer is known. */
export interface Judged {
  text: string;
  sentences: readonly CheckedSentence[];
  /** The code of what kept it from being cut into sentences. */
  fault?: string;
  /** It begins by saying that there is no answer. */
  declines: boolean;
  /** A passage that holds the answer was given. */
  given: boolean;
  /** A sentence cites such a passage. */
  citesIt: boolean;
  /** What it must say and does not. */
  lacks: readonly string[];
  /** What it must say, so that it can be shown where it does. */
  key: Key;
  /** Undefined where nobody knows what is right. */
  outcome?: Outcome;
}

/** Reads, checks and judges what a model wrote. */
export function judge(sheet: Sheet, text: string): Judged {
  const { passages, key = [] } = sheet;
  const read = readWritten(text, passages);
  const sentences = read.sentences.map((sentence) => checkSentence(sentence, passages));
  const holding = new Set(passages.flatMap(({ holds }, place) => (holds ? [place] : [])));
  const seen = {
    text,
    sentences,
    declines: sentences[0]?.standing === 'declines',
    given: holding.size > 0,
    citesIt: sentences.some(({ cites }) => cites.some((place) => holding.has(place))),
    lacks: lacking(key, text),
    key,
    ...(read.fault && { fault: read.fault.code }),
  };
  const outcome = outcomeOf(sheet, seen);
  return outcome ? { ...seen, outcome } : seen;
}

type Seen = Pick<Judged, 'sentences' | 'declines' | 'lacks' | 'given'>;

function outcomeOf(
  { answerable, key, passages }: Sheet,
  { sentences, declines, lacks, given }: Seen,
): Outcome | undefined {
  if (answerable === undefined) return undefined;
  if (sentences.length === 0) return 'empty';
  if (!answerable) return declines ? 'honest' : 'made-up';
  if (declines) return 'silent';
  if (!key) return undefined;
  if (lacks.length > 0) return 'wrong';
  return given || passages.length === 0 ? 'right' : 'unread';
}

/** Whether an outcome is as it should be: answered where there is an answer, declined where there is none. */
export const isGood = (outcome: Outcome | undefined): boolean =>
  outcome === 'right' || outcome === 'honest';
