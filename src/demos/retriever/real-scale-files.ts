/** The files for real scale, as `lib/real-scale` names them; a server's name needs no translation. */
export const FILES = [
  { name: 'chunks.jsonl', label: '' },
  { name: 'postgres.sql', label: 'PostgreSQL' },
  { name: 'opensearch.sh', label: 'OpenSearch' },
  { name: 'qdrant.sh', label: 'Qdrant' },
] as const;
