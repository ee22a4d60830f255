import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeFiles, type Stored } from '~/lib/kit/store-files';
import { byVectors, byWords, fusedByHand, sample } from './sample';
import { inFolder, missing, notRun } from './scripts';
import { startServer, type Server } from './server';

/* By the real psql, where PostgreSQL and pgvector are installed; postgres.test.ts runs the same SQL everywhere. */
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
        'pgvector is not installed here: only its loading of both files is, and the rest is run by postgres.test.ts',
      ));

function configured(what: string): string {
  // the newest server last: Debian keeps each version in a folder of its own
  const command = `ls /usr/lib/postgresql/*/bin/pg_config 2>/dev/null | sort -V | tail -n 1`;
  const found = spawnSync('sh', ['-c', command], { encoding: 'utf8' }).stdout.trim();
  return spawnSync(found || 'pg_config', [what], { encoding: 'utf8' }).stdout?.trim() ?? '';
}

let server: Server;

function psql(given: Stored, made: (script: string) => string): Promise<string[][]> {
  return inFolder(given, (folder) => {
    chmodSync(folder, 0o755);
    const file = join(folder, 'postgres.sql');
    writeFileSync(file, made(readFileSync(file, 'utf8')));
    const options = ['-X', '-q', '-A', '-t', '-F', '\t', '-f', file];
    const rows = server.run('psql', options, folder).trimEnd().split('\n');
    return rows.map((row) => row.split('\t'));
  });
}

describe.skipIf(noServer)('postgres.sql run by psql', () => {
  beforeAll(() => (server = startServer(bin)));
  afterAll(() => server.stop());

  test.each(['en', 'zh'] as const)(
    'reads each line in full, and three numbers: %s',
    async (language) => {
      const given = sample(language);
      const rows = await psql(given, (script) => {
        const [loading] = /^[\s\S]*\\gset$/m.exec(script)!;
        return `${loading.replace('create extension if not exists vector;', '')}
          select line from staging order by line->'place';
          select line from asked;
          select :width, :depth, :k;`;
      });
      expect(rows.pop()).toEqual(['24', `${given.chunks.length}`, '10']);
      const lines = storeFiles(given).flatMap((text) => text.trimEnd().split('\n'));
      expect(rows.map(([line]) => JSON.parse(line!))).toEqual(
        lines.map((line) => JSON.parse(line)),
      );
    },
  );

  test.skipIf(noVector).each(['en', 'zh'] as const)(
    'ranks as this site does: %s',
    async (language) => {
      const given = { ...sample(language), k: 1000 };
      const rows = await psql(
        given,
        (script) => `set client_min_messages to warning;\n${script}drop schema crossroads cascade;`,
      );
      const fused = fusedByHand(byWords(given), byVectors(given));
      expect(rows.map(([, id]) => id)).toEqual(fused.map((at) => given.chunks[at]!.id));
    },
  );
});
