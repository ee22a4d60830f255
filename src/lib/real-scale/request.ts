import type { Vectors } from '../embedding/vectors';

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
  language: 'en' | 'zh';
}

export interface ExportChunk {
  /** Unique among the chunks. */
  id: string;
  source: string;
  title: string;
  text: string;
}

/** Settings of BM25. */
export const STANDARD_BM25 = { k1: 1.2, b: 0.75 };

/** The constant of reciprocal rank fusion, as in `retrieval/fusion`. */
export const RANK_CONSTANT = 60;

/** The largest `k`: pgvector searches no deeper (`hnsw.ef_search`). */
export const DEEPEST = 1000;
