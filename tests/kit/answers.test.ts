import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { environment } from '../../scripts/kit/environment';
import { minilm, smollm2 } from '../../scripts/kit/models';
import { unpacked } from '../unit/kit/kit';
import { linesOf } from './data';
import { named, runIn } from './run';
import { serve } from './server';

const folder = unpacked('en');
const project = join(folder, '2-retrieval');
const retrieval = environment('retrieval');
const embedder = await minilm();
const chat = await smollm2();

const [embedName, noEmbedder] = named('embed.py, with all-MiniLM-L6-v2', retrieval, embedder);
describe.skipIf(noEmbedder)(embedName, () => {
  test('writes 384 numbers of length 1 for each passage', async () => {
    const { said, status } = await runIn(
      retrieval,
      'python',
      ['embed.py', '--model', embedder.folder],
      { folder: project },
    );
    expect(status, said).toBe(0);
    expect(said).toContain('68 chunks, 384 numbers each');
    const [line] = linesOf(project, 'real/chunks.jsonl');
    const { vector } = JSON.parse(line!) as { vector: number[] };
    expect(Math.hypot(...vector)).toBeCloseTo(1, 4);
    const [question] = linesOf(project, 'real/question.json');
    expect(JSON.parse(question!)).toMatchObject({ width: 384, depth: 68, k: 4 });
  });

  test('lets measure.py count how often the right passage is found', async () => {
    const measure = ['measure.py', '--folder', 'real'];
    const { said, status } = await runIn(retrieval, 'python', measure, { folder: project });
    expect(status, said).toBe(0);
    expect(said).toContain('34 questions that a passage answers, of 40; 68 passages.');
    for (const ranking of ['keywords', 'vectors', 'both'])
      expect(said).toMatch(new RegExp(`^${ranking} +\\d+ +\\d+% \\(`, 'm'));
  });
});

const [askName, noChat] = named('ask.py, with SmolLM2 of 135 M weights', retrieval, chat);
describe.skipIf(noChat)(askName, () => {
  test('shows the model’s reply and judges it', async () => {
    const { url, stop } = await serve(retrieval, 'chat_server.py', chat.folder);
    const { said, status } = await runIn(
      retrieval,
      'python',
      ['ask.py', '--question', 'Is the ferry free on Mondays?', '--ids', 'hl-17,hl-16'],
      { folder: project, env: { MODEL_URL: `${url}/v1`, MODEL: 'smollm2' } },
    );
    stop();
    expect(status, said).toBe(0);
    expect(said).toMatch(/do not show|appears in|no passage answers|too short/);
  });
});
