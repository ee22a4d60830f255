/** The names of the files for a larger scale; server names need no translation. */
export const REAL_SCALE_FILES = [
  { name: 'chunks.jsonl', label: '' },
  { name: 'postgres.sql', label: 'PostgreSQL' },
  { name: 'opensearch.sh', label: 'OpenSearch' },
  { name: 'qdrant.sh', label: 'Qdrant' },
] as const;
