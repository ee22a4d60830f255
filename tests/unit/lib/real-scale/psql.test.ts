import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExportRequest } from '~/lib/real-scale/request';
import { byVectors, byWords, fusedByHand, sample } from './sample';
import { fileOf, inFolder, missing, notRun } from './scripts';

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

/** PostgreSQL refuses to run as root; "nobody" will do. */
const NOBODY = { uid: 65_534, gid: 65_534 };
const user: Partial<typeof NOBODY> = process.getuid?.() === 0 ? NOBODY : {};
let folder: string;

function run(program: string, args: string[], cwd = folder): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    ...user,
    env: { ...process.env, PGHOST: folder, PGUSER: 'test', PGDATABASE: 'postgres', LC_ALL: 'C' },
  });
  if (status !== 0) throw error ?? Error(`${program} failed: ${stderr || stdout}`);
  return stdout;
}

/** Runs a script beside the exported files; the cells of the rows that it prints. */
function psql(request: ExportRequest, script: string): Promise<string[][]> {
  return inFolder(request, (files) => {
    chmodSync(files, 0o755);
    writeFileSync(join(files, 'script.sql'), script);
    const options = ['-X', '-q', '-A', '-t', '-F', '\t', '-f', 'script.sql'];
    const rows = run('psql', options, files).trimEnd().split('\n');
    return rows.map((row) => row.split('\t'));
  });
}

describe.skipIf(noServer)('postgres.sql run by psql', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pg-'));
    if ('uid' in user) chownSync(folder, NOBODY.uid, NOBODY.gid);
    const data = join(folder, 'data');
    run(join(bin, 'initdb'), ['-D', data, '-U', 'test', '-A', 'trust', '-E', 'UTF8', '--no-sync']);
    const options = `-c listen_addresses='' -c unix_socket_directories='${folder}' -c fsync=off`;
    run(join(bin, 'pg_ctl'), ['-D', data, '-l', join(folder, 'log'), '-w', '-o', options, 'start']);
  });
  afterAll(() => {
    run(join(bin, 'pg_ctl'), ['-D', join(folder, 'data'), '-m', 'immediate', 'stop']);
    rmSync(folder, { recursive: true });
  });

  test.each(['en', 'zh'] as const)(
    'reads each line of chunks.jsonl whole: %s',
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
