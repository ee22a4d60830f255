import { transpose, type CountMatrix } from '../math/sparse';
import { finish, type Stepper } from '../stepper';
import { eachToken, fold, segment } from '../text/segment';
import { chunkNorms } from './weighting';

/**
 * The index of a text that has been cut into chunks and segmented. A "term" is a token of the
 * vocabulary, identified by a number; chunks are numbered from 0 in the order of the text.
 */
export interface TextIndex {
  termNumbers: Map<string, number>;
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

interface IndexingProgress {
  done: number;
  of: number;
  /** Defined once every chunk is counted. */
  index: TextIndex | undefined;
}

/** Indexes chunks a few at a time. One unit of work is one chunk. */
export function openIndexing(chunks: readonly string[]): Stepper<IndexingProgress> {
  const counter = countTerms();
  let done = 0;
  let index: TextIndex | undefined;
  return {
    advance(n) {
      const until = Math.min(chunks.length, done + n);
      while (done < until) counter.add(chunks[done++]!);
      if (done === chunks.length) index ??= completed(counter.counted());
      return done < chunks.length;
    },
    snapshot: () => ({ done, of: chunks.length, index }),
  };
}

export function buildIndex(chunks: readonly string[]): TextIndex {
  return finish(openIndexing(chunks), Infinity).index!;
}

export interface QueryTerm {
  term: string;
  number: number;
  df: number;
}

/** The distinct tokens of a query that occur in the text, in the query's order. */
export function queryTerms(index: TextIndex, query: string): QueryTerm[] {
  const found: QueryTerm[] = [];
  for (const term of new Set(segment(query))) {
    const number = index.termNumbers.get(term);
    if (number !== undefined) found.push({ term, number, df: chunksWith(index, number) });
  }
  return found;
}

/** Document frequency: the number of chunks that have the term. */
export function chunksWith({ postings }: TextIndex, term: number): number {
  return postings.starts[term + 1]! - postings.starts[term]!;
}

/** Term frequency: the count of a term in a chunk, by binary search, as postings ascend. */
export function countIn({ postings }: TextIndex, term: number, chunk: number): number {
  let low = postings.starts[term]!;
  let high = postings.starts[term + 1]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (postings.columns[middle]! < chunk) low = middle + 1;
    else high = middle;
  }
  const found = low < postings.starts[term + 1]! && postings.columns[low] === chunk;
  return found ? postings.values[low]! : 0;
}

interface Counted {
  termNumbers: Map<string, number>;
  counts: CountMatrix;
  lengths: Uint32Array;
}

/** Counts the terms of one chunk after another; every chunk becomes a row of the matrix. */
function countTerms() {
  const termNumbers = new Map<string, number>();
  const lastPlace: number[] = []; // term → position where its count was last written
  const columns: number[] = [];
  const values: number[] = [];
  const starts = [0];
  const lengths: number[] = [];

  function add(chunk: string): void {
    const rowStart = columns.length;
    const folded = fold(chunk);
    let length = 0;
    eachToken(folded, (start, end) => {
      length++;
      const term = numberOf(folded.slice(start, end));
      const place = lastPlace[term]!;
      // a position before this row belongs to an earlier chunk, so the term is new in this one
      if (place >= rowStart) values[place]!++;
      else {
        lastPlace[term] = columns.length;
        columns.push(term);
        values.push(1);
      }
    });
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

  function counted(): Counted {
    const counts = {
      rows: lengths.length,
      width: termNumbers.size,
      starts: new Uint32Array(starts),
      columns: new Uint32Array(columns),
      values: new Uint32Array(values),
    };
    return { termNumbers, counts, lengths: new Uint32Array(lengths) };
  }

  return { add, counted };
}

function completed({ termNumbers, counts, lengths }: Counted): TextIndex {
  const tokens = lengths.reduce((sum, length) => sum + length, 0);
  const averageLength = lengths.length === 0 ? 0 : tokens / lengths.length;
  const postings = transpose(counts);
  const norms = chunkNorms(counts, postings);
  return { termNumbers, counts, postings, lengths, averageLength, norms };
}
