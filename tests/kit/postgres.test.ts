import { chmodSync, existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { environment } from '../../scripts/kit/environment';
import { minilm } from '../../scripts/kit/models';
import { unpacked } from '../unit/kit/kit';
import { startServer, type Server } from '../unit/kit/server';
import { named, runIn } from './run';

const kits = { en: unpacked('en'), zh: unpacked('zh') };
const retrieval = environment('retrieval');
const embedder = await minilm();
const [bin = ''] = globSync(
  join(retrieval.bin, '../lib/python*/site-packages/pgserver/pginstall/bin'),
);
const packaged = { reason: existsSync(join(bin, 'initdb')) ? '' : 'pgserver brought no server' };
const [name, skip] = named('postgres.sql, by PostgreSQL with pgvector', retrieval, packaged);

let server: Server;

/** Starts afresh, and runs the script in its folder; the ids of the passages found. */
function found(folder: string): string[] {
  const psql = (...args: string[]) => server.run(join(bin, 'psql'), ['-X', '-q', ...args], folder);
  psql('-c', 'set client_min_messages to warning; drop schema if exists crossroads cascade');
  const rows = psql('-A', '-t', '-F', '\t', '-f', 'postgres.sql').trimEnd().split('\n');
  return rows.map((row) => row.split('\t')[1]!);
}

describe.skipIf(skip)(name, () => {
  beforeAll(() => (server = startServer(bin)));
  afterAll(() => server.stop());

  test.each(['en', 'zh'] as const)('finds four passages (%s)', (language) => {
    const folder = kits[language];
    chmodSync(folder, 0o755);
    expect(found(join(folder, '2-retrieval'))).toHaveLength(4);
  });

  test('stops if its schema already exists, and says so', () => {
    const again = () =>
      server.run(join(bin, 'psql'), ['-X', '-f', 'postgres.sql'], join(kits.en, '2-retrieval'));
    found(join(kits.en, '2-retrieval'));
    expect(again).toThrow('schema "crossroads" already exists');
  });

  test.skipIf(embedder.reason)('takes the vectors of all-MiniLM-L6-v2', async () => {
    const folder = join(kits.en, '2-retrieval');
    const embed = ['embed.py', '--model', embedder.folder];
    const { said, status } = await runIn(retrieval, 'python', embed, { folder });
    expect(status, said).toBe(0);
    expect(found(join(folder, 'real'))).toHaveLength(4);
  });
});
