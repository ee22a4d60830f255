import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExportRequest } from '~/lib/real-scale/request';
import { byVectors, byWords, fusedByHand, sample } from './sample';
import { fileOf, inFolder, missing, notRun } from './scripts';
import { startServer, type Server } from './server';

/*
 * postgres.sql run by the real psql against a PostgreSQL of its own in a temporary folder, wherever
 * both are installed, and pgvector with them. postgres.test.ts runs the same SQL everywhere.
 */
const bin = configured('--bindir');
const noServer =
  missing('psql').length > 0 || !bin || !existsSync(join(bin, 'initdb'))
    ? notRun('postgres.sql by psql', 'psql or a PostgreSQL server is not installed here')
    : '';
const noVector =
  noServer ||
  (existsSync(join(configured('--sharedir'), 'extension', 'vector.control'))
    ? ''
    : notRun(
        'postgres.sql by psql as a whole',
        'pgvector is not installed here: only its loading of chunks.jsonl is, and the rest is run by postgres.test.ts',
      ));

function configured(what: string): string {
  // the newest server last: Debian keeps each version in a folder of its own
  const command = `ls /usr/lib/postgresql/*/bin/pg_config 2>/dev/null | sort -V | tail -n 1`;
  const found = spawnSync('sh', ['-c', command], { encoding: 'utf8' }).stdout.trim();
  return spawnSync(found || 'pg_config', [what], { encoding: 'utf8' }).stdout?.trim() ?? '';
}

let server: Server;

/** Runs a script beside the exported files; the cells of the rows that it prints. */
function psql(request: ExportRequest, script: string): Promise<string[][]> {
  return inFolder(request, (files) => {
    chmodSync(files, 0o755);
    writeFileSync(join(files, 'script.sql'), script);
    const options = ['-X', '-q', '-A', '-t', '-F', '\t', '-f', 'script.sql'];
    const rows = server.run('psql', options, files).trimEnd().split('\n');
    return rows.map((row) => row.split('\t'));
  });
}

describe.skipIf(noServer)('postgres.sql run by psql', () => {
  beforeAll(() => (server = startServer(bin)));
  afterAll(() => server.stop());

  test.each(['en', 'zh'] as const)(
    'reads each line of chunks.jsonl in full: %s',
    async (language) => {
      const request = sample(language);
      const [loading] = /^[\s\S]*^\\copy .*$/m.exec(fileOf(request, 'postgres.sql'))!;
      const rows = await psql(
        request,
        `${loading.replace('create extension if not exists vector;', '')}
       select line from staging order by line->'place';
       drop schema crossroads;`,
      );
      const lines = fileOf(request, 'chunks.jsonl').trimEnd().split('\n');
      expect(rows.map(([line]) => JSON.parse(line!))).toEqual(
        lines.map((line) => JSON.parse(line)),
      );
    },
  );

  test.skipIf(noVector).each(['en', 'zh'] as const)(
    'ranks as this site does: %s',
    async (language) => {
      const request = { ...sample(language), k: 1000 };
      const script = `${fileOf(request, 'postgres.sql')}drop schema crossroads cascade;`;
      const rows = await psql(request, `set client_min_messages to warning;\n${script}`);
      const fused = fusedByHand(byWords(request), byVectors(request));
      expect(rows.map(([, id]) => id)).toEqual(fused.map((at) => request.chunks[at]!.id));
    },
  );
});
