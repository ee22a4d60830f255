import { transpose, type CountMatrix } from '../math/sparse';
import { finish, type Progress, type Stepper } from '../stepper';
import { fold } from '../text/fold';
import { joinedNumbers } from '../text/numerals';
import { eachToken } from '../text/segment';
import { askedForms, type Vocabulary } from './forms';
import { chunkNorms } from './weighting';

/**
 * The index of a text that has been cut into chunks and segmented. A "term" is a token of the
 * vocabulary, identified by a number; chunks are numbered from 0 in the order of the text.
 */
export interface TextIndex extends Vocabulary {
  /** The count of each term in each chunk, [chunks × terms]. */
  counts: CountMatrix;
  /** The transposed counts, [terms × chunks]: for a term, the chunks that have it, ascending. */
  postings: CountMatrix;
  /** Length of each chunk in tokens, [chunks]. */
  lengths: Uint32Array;
  /** Mean of `lengths`; 0 if there are no chunks. */
  averageLength: number;
  /** Euclidean length of each chunk's TF-IDF vector, [chunks]. */
  norms: Float64Array;
}

/** Indexes chunks a few at a time. One unit of work is one chunk. */
export function openIndexing(chunks: readonly string[]): Stepper<Progress<TextIndex>> {
  const counter = countTerms();
  let done = 0;
  let index: TextIndex | undefined;
  return {
    advance(n) {
      const until = Math.min(chunks.length, done + n);
      while (done < until) counter.add(chunks[done++]!);
      if (done === chunks.length) index ??= counter.indexed();
      return done < chunks.length;
    },
    snapshot: () => ({ done, of: chunks.length, result: index }),
  };
}

export function buildIndex(chunks: readonly string[]): TextIndex {
  return finish(openIndexing(chunks), Infinity).result!;
}

export interface QueryTerm {
  term: string;
  number: number;
  df: number;
}

/** The terms of the text that the distinct tokens of a query mean, in the query's order; `term` is the token. */
export function queryTerms(index: TextIndex, query: string): QueryTerm[] {
  const found = new Map<number, QueryTerm>();
  for (const [term, forms] of askedForms(index, query))
    for (const number of forms.map((form) => index.termNumbers.get(form)!))
      if (!found.has(number)) found.set(number, { term, number, df: chunksWith(index, number) });
  return [...found.values()];
}

export function chunksWithOneOf(index: TextIndex, terms: readonly string[]): number {
  const { starts, columns } = index.postings;
  const numbers = terms.map((term) => index.termNumbers.get(term)!);
  if (numbers.length === 1) return chunksWith(index, numbers[0]!);
  return new Set(numbers.flatMap((one) => [...columns.subarray(starts[one]!, starts[one + 1]!)]))
    .size;
}

/** Document frequency: the number of chunks that have the term. */
export function chunksWith({ postings }: TextIndex, term: number): number {
  return postings.starts[term + 1]! - postings.starts[term]!;
}

/** Term frequency: the count of a term in a chunk. */
export function countIn({ postings }: TextIndex, term: number, chunk: number): number {
  const start = postings.starts[term]!;
  const at = postings.columns.subarray(start, postings.starts[term + 1]).indexOf(chunk);
  return at < 0 ? 0 : postings.values[start + at]!;
}

/** Counts the terms of one chunk after another; every chunk becomes a row of the matrix. */
function countTerms() {
  const termNumbers = new Map<string, number>();
  const compounds = new Map<string, string[]>();
  const lastPlace: number[] = []; // term → position where its count was last written
  const columns: number[] = [];
  const values: number[] = [];
  const starts = [0];
  const lengths: number[] = [];

  function add(chunk: string): void {
    const rowStart = columns.length;
    const folded = fold(chunk);
    let length = 0;
    let last = { token: '', end: 0 };
    eachToken(folded, (start, end) => {
      length++;
      const token = folded.slice(start, end);
      if (start - last.end < 6 && HYPHEN.test(folded.slice(last.end, start)))
        compounds.set(last.token + token, [last.token, token]);
      last = { token, end };
      const term = numberOf(token);
      const place = lastPlace[term]!;
      // a position before this row belongs to an earlier chunk, so the term is new in this one
      if (place >= rowStart) values[place]!++;
      else {
        lastPlace[term] = columns.length;
        columns.push(term);
        values.push(1);
      }
    });
    for (const { number, parts } of joinedNumbers(folded)) compounds.set(number, parts);
    starts.push(columns.length);
    lengths.push(length);
  }

  function numberOf(token: string): number {
    let number = termNumbers.get(token);
    if (number === undefined) {
      number = termNumbers.size;
      termNumbers.set(token, number);
      lastPlace.push(-1);
    }
    return number;
  }

  function indexed(): TextIndex {
    const counts = {
      rows: lengths.length,
      width: termNumbers.size,
      starts: new Uint32Array(starts),
      columns: new Uint32Array(columns),
      values: new Uint32Array(values),
    };
    const tokens = lengths.reduce((sum, length) => sum + length, 0);
    const averageLength = lengths.length === 0 ? 0 : tokens / lengths.length;
    const postings = transpose(counts);
    const known = { termNumbers, compounds, counts, postings, averageLength };
    return { ...known, lengths: new Uint32Array(lengths), norms: chunkNorms({ counts, postings }) };
  }

  return { add, indexed };
}

/** Also at a line's end. */
const HYPHEN = /^[-\u2010\u2011](?:\n *)?$/;
