import { chunkLines } from './chunk-lines';
import { opensearchScript } from './opensearch';
import { postgresScript } from './postgres';
import { prepare } from './prepare';
import { qdrantScript } from './qdrant';
import { checkRequest, type ExportRequest } from './request';

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
  return [
    { name: 'chunks.jsonl', text: chunkLines(all) },
    { name: 'postgres.sql', text: postgresScript(all) },
    { name: 'opensearch.sh', text: opensearchScript(all) },
    { name: 'qdrant.sh', text: qdrantScript(all) },
  ];
}
