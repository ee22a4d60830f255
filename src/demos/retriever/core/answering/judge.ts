import type { Outcome } from '~/lib/own/outcomes';
import { checkSentence, type CheckedSentence } from './check';
import { lacking, type Key } from './key';
import { readWritten } from './read-written';
import type { Sheet } from './sheet';

/** A model's answer: split into sentences, checked by shared words, and judged by rule if the right answer is known. */
export interface Judged {
  text: string;
  sentences: readonly CheckedSentence[];
  /** Code of the reason why it could not be split into sentences. */
  fault?: string;
  /** True if its first sentence says that there is no answer. */
  declines: boolean;
  /** True if one of the passages given contains the answer. */
  given: boolean;
  /** True if a sentence cites such a passage. */
  citesIt: boolean;
  /** Required statements that it lacks. */
  lacks: readonly string[];
  /** All required statements, so that those found can be highlighted. */
  key: Key;
  /** Undefined if the right answer is not known. */
  outcome?: Outcome;
}

/** Splits, checks and judges a model's answer. */
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
