import { opensearchScript } from './opensearch';
import { postgresScript } from './postgres';
import { prepare, type Export } from './prepare';
import { qdrantScript } from './qdrant';
import type { ExportRequest } from './request';
import { rowOf } from '../embedding/vectors';
import { writeVector } from './words';

const TEXTS = {
  'chunks.jsonl': chunkLines,
  'postgres.sql': postgresScript,
  'opensearch.sh': opensearchScript,
  'qdrant.sh': qdrantScript,
};

interface ExportFile {
  name: string;
  text: string;
}

/**
 * Files to search the same chunks on a server: `chunks.jsonl`, and for each of three servers a
 * script that loads it and runs the same hybrid query, with BM25 and vectors fused by reciprocal
 * rank, for the same `k`.
 *
 * The scripts fuse the first 1,000 of each ranking; up to 1,000 chunks, that is the complete
 * ranking, as on this site.
 */
export function realScaleFiles(request: ExportRequest): ExportFile[] {
  const all = prepare(request);
  return REAL_SCALE_FILES.map((name) => ({ name, text: TEXTS[name](all) }));
}

export const REAL_SCALE_FILES = Object.keys(TEXTS) as (keyof typeof TEXTS)[];

/**
 * `chunks.jsonl`: one chunk per line, in the order of the text.
 *
 *     {"place":1,"id":"hl-01","source":"…","title":"…","text":"…","tokens":["on","weekdays",…],
 *      "words":{"indices":[0,1,…],"values":[1.1,…]},"vector":[0.03,-0.12,…]}
 *
 * `place` counts from 1. `tokens` are the ones that this site searches, in order, so that a server needs no Chinese
 * dictionary and finds the same words. `words` is their sparse vector (see `wordsOf`), `vector` the dense one of length
 * 1, with the fewest digits that preserve its 32-bit floats.
 */
function chunkLines({ chunks, tokens, words, vectors }: Export): string {
  const lines = chunks.map((chunk, at) => {
    const line = JSON.stringify({ place: at + 1, ...chunk, tokens: tokens[at], words: words[at] });
    return `${line.slice(0, -1)},"vector":${writeVector(rowOf(vectors, at))}}\n`;
  });
  return lines.join('');
}
