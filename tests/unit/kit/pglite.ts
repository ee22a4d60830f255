import type { PGlite } from '@electric-sql/pglite';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Runs the postgres.sql of a folder with PostgreSQL and pgvector compiled to WebAssembly; the rows of its last statement.
 * Of psql's own commands \copy is the same COPY of the same file, and \gset sets the variables that stand as :name below.
 */
export async function loadedFrom<Row>(folder: string, database: PGlite): Promise<Row[]> {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const set: Record<string, string> = {};
  let rows: unknown[] = [];
  await database.exec(
    'drop schema if exists crossroads cascade; drop table if exists staging, asked;',
  );
  for (const part of read('postgres.sql').split(/^(\\.*|.* \\gset)$/m)) {
    const [, into, file, options] = /^\\copy (.*) from '(.*)' (with .*)$/.exec(part) ?? [];
    if (file)
      await database.query(`copy ${into} from '/dev/blob' ${options}`, [], {
        blob: new Blob([read(file)]),
      });
    else if (part.endsWith(' \\gset'))
      Object.assign(set, (await database.query(part.replace(' \\gset', ''))).rows[0]);
    else if (!part.startsWith('\\')) {
      const statements = part.replace(/(?<!:):([a-z]+)/g, (_, name: string) => set[name]!);
      rows = (await database.exec(statements)).at(-1)?.rows ?? rows;
    }
  }
  return rows as Row[];
}
