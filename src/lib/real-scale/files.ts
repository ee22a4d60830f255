import { chunkLines } from './chunk-lines';
import { opensearchScript } from './opensearch';
import { postgresScript } from './postgres';
import { prepare } from './prepare';
import { qdrantScript } from './qdrant';
import { checkRequest, type ExportRequest } from './request';

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
 *
 * @throws Error with a sentence for readers; see `checkRequest`.
 */
export function realScaleFiles(request: ExportRequest): ExportFile[] {
  checkRequest(request);
  const all = prepare(request);
  return REAL_SCALE_FILES.map(({ name }) => ({ name, text: TEXTS[name](all) }));
}

/** The names of the files for a larger scale; server names need no translation. */
export const REAL_SCALE_FILES = [
  { name: 'chunks.jsonl', label: '' },
  { name: 'postgres.sql', label: 'PostgreSQL' },
  { name: 'opensearch.sh', label: 'OpenSearch' },
  { name: 'qdrant.sh', label: 'Qdrant' },
] as const;
