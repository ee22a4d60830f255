import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { sample } from './sample';
import { inFolder, missing, notRun } from './scripts';

const reason = missing('bash', 'curl', 'jq').length
  ? notRun('the scripts without a server', 'bash, curl or jq is not installed here')
  : '';

const run = (language: 'en' | 'zh', name: string, env: Record<string, string>) =>
  inFolder(sample(language), (folder) =>
    spawnSync('bash', [name], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, no_proxy: '*', ...env },
    }),
  );

describe.skipIf(reason)('a script without a reachable server', () => {
  test.each([
    ['opensearch.sh', 'OPENSEARCH_URL', 'OpenSearch'],
    ['qdrant.sh', 'QDRANT_URL', 'Qdrant'],
  ])('%s names the server, and stops at its first request', async (name, address, server) => {
    const url = 'http://127.0.0.1:9';
    const { stderr, stdout, status } = await run('en', name, { [address]: url });
    const sentence = `${server} at ${url} did not take this request. Is the server running there?`;
    expect(stderr.split(sentence)).toHaveLength(2);
    expect([stdout, status]).toEqual(['', 1]);
    const chinese = await run('zh', name, { [address]: url });
    expect(chinese.stderr).toContain(`${url} 上的 ${server} 没有接受这个请求。`);
  });
});
