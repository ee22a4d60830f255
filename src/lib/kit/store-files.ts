import { rowOf, unitRows, type Vectors } from '../embedding/vectors';
import { jsonLines } from '../export';
import { segment } from '../text/segment';
import { shortestFloat32, wordsOf } from './bm25-weights';

/** A text cut into chunks, their vectors, and the query that the scripts of 2-retrieval run. */
export interface Stored {
  chunks: readonly { id: string; source: string; title: string; text: string }[];
  /** One row per chunk, of any length; 1 … 2,000 wide. */
  vectors: Vectors;
  /** The embedder of the vectors, by the name under which a reader would load it. */
  method: string;
  query: { text: string; vector: Float32Array };
  /** Number of chunks that the query returns, 1 … 1,000. */
  k: number;
}

export const STORE_FILES = ['2-retrieval/chunks.jsonl', '2-retrieval/question.json'] as const;

/** Number of results of each ranking that are fused: pgvector searches no deeper (`hnsw.ef_search`). */
const DEEPEST = 1000;

/**
 * The two files that a server's script reads. `chunks.jsonl`, one chunk per line, in the order of the text:
 *
 *     {"place":1,"id":"hl-01","source":"…","title":"…","text":"…","tokens":["on","weekdays",…],
 *      "words":{"indices":[0,1,…],"values":[1.1,…]},"vector":[0.03,-0.12,…]}
 *
 * `place` counts from 1. `tokens` are the ones that this site searches, in order, so that a server needs no Chinese
 * dictionary and finds the same words. `words` is their sparse vector (see `wordsOf`), `vector` the dense one of length
 * 1, or all zeros, with the fewest digits that preserve its 32-bit floats. `question.json`, on one line, has the same of
 * the query, its tokens each once, and how many results are fused (`depth`) and shown (`k`).
 */
export function storeFiles({ vectors, method, query, k, ...given }: Stored): string[] {
  const chunks = given.chunks.map(({ id, source, title, text }) => ({
    id: storable(id),
    source: storable(source),
    title: storable(title),
    text: storable(text),
  }));
  const texts = chunks.map(({ text }) => text);
  const words = wordsOf(texts, query.text);
  const rows = unitRows(vectors);
  const lines = chunks.map((chunk, at) => ({
    place: at + 1,
    ...chunk,
    tokens: segment(chunk.text),
    words: words.chunks[at],
    vector: numbers(rowOf(rows, at)),
  }));
  const { width } = vectors;
  const depth = Math.max(k, Math.min(chunks.length, DEEPEST));
  const question = {
    text: storable(query.text),
    method,
    k,
    depth,
    tokens: [...new Set(segment(query.text))],
    words: words.query,
    width,
    vector: numbers(unitRows({ count: 1, width, values: query.vector }).values),
  };
  return [jsonLines(lines), jsonLines([question])];
}

const numbers = (vector: Float32Array) => Array.from(vector, shortestFloat32);

/** Replaces the characters that PostgreSQL cannot store: U+0000 and unpaired surrogates. */
const storable = (text: string) => text.replace(/[\0\p{Surrogate}]/gu, '\uFFFD');
