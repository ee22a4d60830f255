/** The files for real scale; a server's name needs no translation. */
export const REAL_SCALE_FILES = [
  { name: 'chunks.jsonl', label: '' },
  { name: 'postgres.sql', label: 'PostgreSQL' },
  { name: 'opensearch.sh', label: 'OpenSearch' },
  { name: 'qdrant.sh', label: 'Qdrant' },
] as const;
