import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sample } from './sample';
import { inFolder, lackedBy } from './scripts';

const run = (name: string, env: Record<string, string>, lacks = 'none') =>
  inFolder(sample('en'), (folder) => {
    rmSync(join(folder, lacks), { force: true });
    return spawnSync('bash', [name], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, no_proxy: '*', ...env },
    });
  });

describe.skipIf(lackedBy('the scripts without a server')).each([
  ['opensearch.sh', 'OPENSEARCH_URL', 'OpenSearch'],
  ['qdrant.sh', 'QDRANT_URL', 'Qdrant'],
])('%s', (name, address, server) => {
  test('names the server that does not answer, and stops at its first request', async () => {
    const url = 'http://127.0.0.1:9';
    const { stderr, stdout, status } = await run(name, { [address]: url });
    const sentence = `${server} at ${url} did not take this request. Is the server running there?`;
    expect(stderr.split(sentence)).toHaveLength(2);
    expect([stdout, status]).toEqual(['', 1]);
  });

  test.each(['chunks.jsonl', 'question.json'])('names the file it lacks: %s', async (file) => {
    const { stderr, status } = await run(name, {}, file);
    expect([stderr, status]).toEqual([
      `${file} is not in this folder. Run ${name} in the folder that holds it.\n`,
      1,
    ]);
  });
});
