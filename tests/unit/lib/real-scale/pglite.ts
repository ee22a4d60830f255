import type { PGlite } from '@electric-sql/pglite';

/**
 * Runs postgres.sql with PostgreSQL and pgvector compiled to WebAssembly; the rows of its last statement.
 * Of psql's own commands only \copy matters: the same COPY, with the same options, reads the same file.
 */
export async function loadedInto<Row>(
  database: PGlite,
  script: string,
  chunks: string,
): Promise<Row[]> {
  const [before, after] = script.split(/^\\copy .*$/m);
  const options = /^\\copy staging \(line\) from 'chunks\.jsonl' (with .*)$/m.exec(script)![1]!;
  const psqlOnly = /^\\(set|encoding) .*$/gm;
  await database.exec('drop schema if exists crossroads cascade; drop table if exists staging;');
  await database.exec(before!.replace(psqlOnly, ''));
  await database.query(`copy staging (line) from '/dev/blob' ${options}`, [], {
    blob: new Blob([chunks]),
  });
  const results = await database.exec(after!);
  return results.at(-1)!.rows as Row[];
}
