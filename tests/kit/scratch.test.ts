import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { environment } from '../../scripts/kit/environment';
import { tinyModel } from '../../scripts/kit/models';
import { unpacked } from '../unit/kit/kit';
import { linesOf, withSettings } from './data';
import { named, runIn } from './run';

const folder = unpacked('en');
const project = join(folder, '4-from-scratch');
const scratch = environment('scratch');
const tiny = await tinyModel(join(folder, 'data/passages.jsonl'));
const [name, skip] = named('pretrain.yaml, by LitGPT', scratch, tiny);

function writeTexts(): string {
  const texts = join(folder, 'documents');
  mkdirSync(texts);
  linesOf(folder, 'data/passages.jsonl').forEach((line, at) => {
    const { text } = JSON.parse(line) as { text: string };
    writeFileSync(join(texts, `${at}.txt`), text);
  });
  return texts;
}

/** 14 million weights and short texts in the place of 162 million and whole pages. */
const SMALLER = {
  model_name: 'pythia-14m',
  tokenizer_dir: tiny.folder,
  max_tokens: 256,
  max_seq_length: 32,
  global_batch_size: 2,
  micro_batch_size: 1,
  max_iters: 1,
  // A look before the training takes five more processes.
  initial_validation: 'false',
  seed: '7\n    num_workers: 1',
};
const LIMIT = 20 * 60_000;

describe.skipIf(skip)(name, () => {
  test(
    'trains on the output of prepare.py, and saves the model',
    async () => {
      const prepare = ['prepare.py', '--texts', writeTexts()];
      const kept = await runIn(scratch, 'python', prepare, { folder: project });
      expect(kept.said).toContain('68 documents');
      expect(kept.said).toContain('Too few: train has about');
      withSettings(project, 'pretrain.yaml', SMALLER);
      const pretrain = ['pretrain', '--config', 'pretrain.yaml'];
      const { said, status } = await runIn(scratch, 'litgpt', pretrain, {
        folder: project,
        limit: LIMIT,
        // Else LitData cuts the texts in a folder that all runs of a machine share.
        env: {
          DATA_OPTIMIZER_CACHE_FOLDER: join(folder, 'chunks'),
          DATA_OPTIMIZER_DATA_CACHE_FOLDER: join(folder, 'cut'),
        },
      });
      expect(status, said).toBe(0);
      expect(said).toMatch(/Training Time/);
      expect(globSync(join(project, 'out/final/*.pth'))).toHaveLength(1);
    },
    LIMIT,
  );
});
