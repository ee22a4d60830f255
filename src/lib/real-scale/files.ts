import { chunkLines } from './chunk-lines';
import { REAL_SCALE_FILES } from './names';
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

/** A text file to be saved. */
interface ExportFile {
  name: string;
  text: string;
}

/**
 * Files with which the same chunks can be searched on a server: `chunks.jsonl`, and for each of
 * three servers a script that loads it and asks the same hybrid question, BM25 and vectors fused by
 * reciprocal ranks, for the same `k`.
 *
 * Up to 1,000 chunks the scripts fuse complete rankings, as this site does; of more chunks the
 * first 1,000 of each ranking.
 *
 * @throws Error with a sentence for a reader: see `checkRequest`.
 */
export function realScaleFiles(request: ExportRequest): ExportFile[] {
  checkRequest(request);
  const all = prepare(request);
  return REAL_SCALE_FILES.map(({ name }) => ({ name, text: TEXTS[name](all) }));
}
