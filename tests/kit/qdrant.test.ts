import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { environment } from '../../scripts/kit/environment';
import { unpacked } from '../unit/kit/kit';
import { missing } from '../unit/kit/scripts';
import { named, run } from './run';
import { serve } from './server';

const kits = { en: unpacked('en'), zh: unpacked('zh') };
const retrieval = environment('retrieval');
const lacking = missing('bash', 'curl', 'jq', 'split');
const tools = { reason: lacking.length > 0 ? `${lacking.join(', ')} is not installed` : '' };
const [name, skip] = named('qdrant.sh, by qdrant-client in memory', retrieval, tools);

interface Found {
  result: { points: { score: number; payload: { id: string } }[] };
}

const runQdrant = (folder: string, url: string) =>
  run('bash', ['qdrant.sh'], { folder: join(folder, '2-retrieval'), env: { QDRANT_URL: url } });

describe.skipIf(skip)(name, () => {
  test.each(['en', 'zh'] as const)('makes, fills, queries a collection (%s)', async (language) => {
    const { url, stop } = await serve(retrieval, 'qdrant_front.py');
    const { said, status } = await runQdrant(kits[language], url);
    stop();
    expect(status, said).toBe(0);
    const { result } = JSON.parse(said.trim().split('\n').at(-1)!) as Found;
    expect(result.points).toHaveLength(4);
    // Fused by reciprocal ranks: at most the first place of both rankings.
    const scores = result.points.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(scores[0]).toBeGreaterThan(1 / 62);
    expect(scores[0]).toBeLessThanOrEqual(2 / 61 + 1e-6);
  });

  test('says that no server answers', async () => {
    const { said, status } = await runQdrant(kits.en, 'http://127.0.0.1:9');
    expect(said).toMatch(/Failed to connect|Could ?n.t connect/);
    expect(status).not.toBe(0);
  });
});
