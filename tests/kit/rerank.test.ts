import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { environment } from '../../scripts/kit/environment';
import { unpacked } from '../unit/kit/kit';
import { expectRefusal } from '../unit/kit/python';
import { named, runIn } from './run';
import { serve } from './server';

const folder = unpacked('en');
const project = join(folder, '2-retrieval');
const retrieval = environment('retrieval');
const model = join(folder, 'tiny-reranker');

const [name, skipped] = named('rerank.py and mirrors, with random weights', retrieval);
describe.skipIf(skipped)(name, () => {
  const rerank = (from: string, env: Record<string, string> = {}, ...args: string[]) =>
    runIn(retrieval, 'python', ['rerank.py', '--model', from, ...args], { folder: project, env });

  test('sorts the first twenty again, and tells won from lost', async () => {
    const made = [
      resolve('tests/kit/python/tiny_reranker.py'),
      join(folder, 'data/passages.jsonl'),
      model,
    ];
    const { said: fault, status: isMade } = await runIn(retrieval, 'python', made, { folder });
    expect(isMade, fault).toBe(0);
    const { said, status } = await rerank(model);
    expect(status, said).toBe(0);
    expect(said).toContain('34 questions that a passage answers; the first 20 sorted again by');
    expect(said).toMatch(
      /^among the first 5: 22 of 34 \(.+\) → \d+ of 34 \(.+\); won \d+, lost \d+, p/m,
    );
  });

  /** What a mirror was asked while a command ran. */
  async function withMirror<T>(run: (url: string) => Promise<T>): Promise<T> {
    const { url, stop } = await serve(retrieval, 'hub.py', model);
    try {
      return await run(url);
    } finally {
      stop();
    }
  }
  const fresh = (url: string) => ({
    HF_ENDPOINT: url,
    HF_HUB_OFFLINE: '0',
    HF_HOME: mkdtempSync(join(tmpdir(), 'kit-mirror-')),
  });

  test('loads a reranker from the mirror that HF_ENDPOINT names', async () => {
    const ended = await withMirror((url) => rerank('tiny/model', fresh(url)));
    expect(ended.status, ended.said).toBe(0);
    expect(ended.said).toContain('sorted again by tiny/model.');
  });

  test('loads an embedder from it', async () => {
    const args = ['embed.py', '--model', 'tiny/model', '--out', join(folder, 'mirrored')];
    const { said, status } = await withMirror((url) =>
      runIn(retrieval, 'python', args, { folder: project, env: fresh(url) }),
    );
    expect(status, said).toBe(0);
    expect(readFileSync(join(folder, 'mirrored/embedder.json'), 'utf8')).toContain('tiny/model');
  });

  test('takes a folder that ModelScope has loaded', async () => {
    const into = join(folder, 'from-modelscope');
    const { said, status } = await withMirror((url) =>
      runIn(retrieval, 'modelscope', ['download', '--model', 'tiny/model', '--local_dir', into], {
        folder,
        env: { MODELSCOPE_ENDPOINT: url, MODELSCOPE_CACHE: join(folder, 'modelscope') },
      }),
    );
    expect(status, said).toBe(0);
    const ended = await rerank(into, {}, '--question', 'Is the ferry free on Mondays?');
    expect(ended.status, ended.said).toBe(0);
    expect(ended.said).toMatch(/^1\. \[hl-\d+\] /m);
  });

  test('says in a sentence that a mirror does not have it', async () => {
    const ended = await withMirror((url) => rerank('other/model', fresh(url)));
    expectRefusal(ended, 'other/model could not be loaded:');
  });
});
