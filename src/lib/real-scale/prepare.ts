import { rowOf, unitRows, type Vectors } from '../embedding/vectors';
import { segment } from '../text/segment';
import { DEEPEST, type ExportChunk, type ExportRequest } from './request';
import { wordsOf, type SparseVector } from './words';

/** Everything that the files are written from. */
export interface Export {
  chunks: readonly ExportChunk[];
  /** The tokens of each chunk, [chunks]. */
  tokens: string[][];
  /** The BM25 weights of each chunk's terms, without their idf, [chunks]. */
  words: SparseVector[];
  /** Each vector has length 1, or is all zeros. */
  vectors: Vectors;
  method: string;
  query: Question;
  k: number;
  /** Number of results of each ranking that are fused. */
  depth: number;
  language: 'en' | 'zh';
}

/** The query; its vector has length 1 or is all zeros. */
interface Question {
  text: string;
  /** The distinct tokens, including those that no chunk has. */
  tokens: string[];
  words: SparseVector;
  vector: Float32Array;
}

/** Tokenizes chunks and query, weighs the tokens, and scales the vectors to length 1. */
export function prepare(request: ExportRequest): Export {
  const { method, query, k, language } = request;
  const chunks = request.chunks.map(storable);
  const texts = chunks.map(({ text }) => text);
  const words = wordsOf(texts, query.text);
  return {
    chunks,
    tokens: texts.map(segment),
    words: words.chunks,
    vectors: unitRows(request.vectors),
    method,
    query: {
      text: query.text,
      tokens: [...new Set(segment(query.text))],
      words: words.query,
      vector: unit(query.vector),
    },
    k,
    depth: Math.max(k, Math.min(chunks.length, DEEPEST)),
    language,
  };
}

function unit(vector: Float32Array): Float32Array {
  return rowOf(unitRows({ count: 1, width: vector.length, values: vector }), 0);
}

/** Replaces the characters that PostgreSQL cannot store: U+0000 and unpaired surrogates. */
function storable({ id, source, title, text }: ExportChunk): ExportChunk {
  const clean = (part: string) => part.replace(/[\0\p{Surrogate}]/gu, '\uFFFD');
  return { id: clean(id), source: clean(source), title: clean(title), text: clean(text) };
}
