import { type Vectors, rowOf } from '../embedding/vectors';

/** The data to export: a text cut into chunks, their vectors, and the query. */
export interface ExportRequest {
  chunks: readonly ExportChunk[];
  /** One row per chunk, of any length; 1 … 2,000 wide. */
  vectors: Vectors;
  /** The embedder of the vectors, by the name under which a reader would load it. */
  method: string;
  query: { text: string; vector: Float32Array };
  /** Number of chunks that the query returns, 1 … 1,000. */
  k: number;
  /** Settings of BM25; `STANDARD_BM25` by default. */
  bm25?: Bm25Settings;
  language: 'en' | 'zh';
}

export interface ExportChunk {
  /** Unique among the chunks. */
  id: string;
  source: string;
  title: string;
  text: string;
}

export interface Bm25Settings {
  k1: number;
  b: number;
}

export const STANDARD_BM25: Bm25Settings = { k1: 1.2, b: 0.75 };

/** The constant of reciprocal rank fusion, as in `retrieval/fusion`. */
export const RANK_CONSTANT = 60;

/** The largest `k`: pgvector searches no deeper (`hnsw.ef_search`). */
export const DEEPEST = 1000;

/** The widest vector that pgvector can index. */
const WIDEST = 2000;

/**
 * Rejects requests that a server would reject, or would accept and then answer wrongly.
 *
 * @throws Error with a sentence for readers.
 */
export function checkRequest({ chunks, vectors, query, k }: ExportRequest): void {
  if (chunks.length === 0) throw Error('There is no chunk to export. Load a text first.');
  if (!Number.isInteger(k) || k < 1 || k > DEEPEST) {
    throw Error(`k is ${k}, but must be a whole number from 1 to ${DEEPEST}.`);
  }
  checkWidths(chunks.length, vectors, query.vector);
  checkIds(chunks);
  checkNumbers(query.vector, 'the question');
  chunks.forEach(({ id }, at) => checkNumbers(rowOf(vectors, at), `chunk ${id}`));
}

function checkWidths(chunks: number, vectors: Vectors, query: Float32Array): void {
  const { count, width, values } = vectors;
  if (count !== chunks) {
    throw Error(`There are ${chunks} chunks but ${count} vectors. Embed the chunks once more.`);
  }
  if (width < 1 || width > WIDEST) {
    throw Error(`The vectors are ${width} wide, but must be 1 to ${WIDEST} wide to be indexed.`);
  }
  if (values.length !== count * width) {
    throw Error(
      `${count} vectors of width ${width} need ${count * width} values, not ${values.length}.`,
    );
  }
  if (query.length !== width) {
    throw Error(
      `The question's vector is ${query.length} wide, those of the chunks ${width}. ` +
        'Embed both with the same embedder.',
    );
  }
}

function checkIds(chunks: readonly ExportChunk[]): void {
  const seen = new Set<string>();
  for (const { id } of chunks) {
    if (seen.has(id)) throw Error(`Two chunks are called ${id}. Give each an id of its own.`);
    seen.add(id);
  }
}

function checkNumbers(vector: Float32Array, whose: string): void {
  const at = vector.findIndex((value) => !Number.isFinite(value));
  if (at < 0) return;
  throw Error(
    `The vector of ${whose} has ${vector[at]!} at place ${at + 1}, which no server can store. Embed it once more.`,
  );
}
