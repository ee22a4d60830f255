import { openCorpus, search, type Corpus } from '~/lib/retrieval/search';
import { readable, type Lexicon, type TokenKind } from '~/lib/world';
import type { LabSettings } from '../settings';

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
  return { retrieve, bytes: bytesOf(corpus, written) };
}

const NAMES: readonly TokenKind[] = ['townFirst', 'townSecond', 'blank'];

export const nameIn = ({ vocabulary: { tokens } }: Lexicon, question: readonly number[]) =>
  question.filter((token) => NAMES.includes(tokens[token]!.kind));

export function firstOfEach(texts: readonly string[]): number[] {
  const first = new Map<string, number>();
  texts.forEach((text, i) => first.has(text) || first.set(text, i));
  return [...first.values()];
}

function bytesOf({ index: { postings } }: Corpus, texts: readonly string[]): number {
  const { starts, columns, values } = postings;
  return textBytes(texts) + starts.byteLength + columns.byteLength + values.byteLength;
}

export const textBytes = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + utf8Bytes(text), 0);

function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0)!;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
