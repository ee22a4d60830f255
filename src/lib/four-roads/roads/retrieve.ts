import { openCorpus, search } from '~/lib/retrieval/search';
import { readable, type Lexicon, type TokenKind } from '~/lib/world';
import { bytesOf as utf8 } from '~/lib/text/byte-pairs/utf8';
import type { LabSettings } from '../settings';
import type { ExamQuestion } from '../task';

export interface Found {
  at: number;
  score: number;
}

export interface Store {
  /** Finds the texts nearest to a question, best first. */
  retrieve(question: readonly number[]): Found[];
  /** Bytes of the text in UTF-8 plus those of the index. */
  bytes: number;
  /** The model's multiplications and additions: to build the index, and per token of a question. */
  work?: { index: number; token: number };
}

export interface Prompted {
  tokens: readonly number[];
  /** Passages in the prompt, best first. */
  passages?: readonly Found[];
  /** Examples in the prompt, the nearest first. */
  examples?: readonly Found[];
}

/** Writes the prompt for one question; `number` is its index. */
export type Prompter = (asked: Pick<ExamQuestion, 'question'>, number: number) => Prompted;

/** `bytes` are stored in addition to the model: tokens, or UTF-8 text and its index. */
export interface Asking extends Pick<Store, 'bytes' | 'work'> {
  prompt: Prompter;
}

/** Searches the readable form of the sentences; `texts` holds the tokens of each. */
export function openRetrieval(
  lexicon: Lexicon,
  texts: readonly (readonly number[])[],
  { k }: Pick<LabSettings, 'k'>,
): Store {
  const written = texts.map((tokens) => readable(lexicon, tokens));
  const corpus = openCorpus(written);
  const retrieve = (question: readonly number[]): Found[] =>
    search(corpus, readable(lexicon, question.slice(1, -1)), { k, method: 'bm25' }).map(
      ({ chunk, score }) => ({ at: chunk, score }),
    );
  const { starts, columns, values } = corpus.index.postings;
  const index = starts.byteLength + columns.byteLength + values.byteLength;
  return { retrieve, bytes: textBytes(written) + index };
}

const NAMES: readonly TokenKind[] = ['townFirst', 'townSecond', 'blank'];

export const nameIn = (
  { vocabulary: { tokens } }: Lexicon,
  question: readonly number[],
): number[] => question.filter((token) => NAMES.includes(tokens[token]!.kind));

export function firstOfEach(texts: readonly string[]): number[] {
  const first = new Map<string, number>();
  texts.forEach((text, i) => first.has(text) || first.set(text, i));
  return [...first.values()];
}

export const textBytes = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + utf8(text).length, 0);
