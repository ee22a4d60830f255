import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { recordsOf } from '~/demos/four-roads/studies/bases';
import { LOCALE_CODES } from '~/lib/locale';
import { BASES, perBase, weightsFile } from '~/lib/tinylm/bases';
import { run } from '~/schemas/run';
import { modelPath, pretrained } from '../../../scripts/model/files';

const all = LOCALE_CODES.flatMap((language) =>
  BASES.map((base) => ({ language, base, file: weightsFile(language, base) })),
);

describe('the pretrained models', () => {
  test.each(all)('$file is what the recorded training wrote', ({ language, base }) => {
    const { training } = recordsOf(language, base);
    const file = readFileSync(`content/runs/trainer/${training}.json`, 'utf8');
    const record = run.parse(JSON.parse(file));
    const bytes = readFileSync(modelPath(language, base));
    expect(record.config).toMatchObject({ language, seed: Number(base), steps: 2_000 });
    expect(record.snapshot).toMatchObject({
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  });

  test.each(all)('$file has the words of its world', ({ language, base }) =>
    expect(pretrained({ language, base }).weights.length).toBeGreaterThan(389_000),
  );

  test('can each be given something, by its seed', () =>
    expect(perBase((base) => weightsFile('zh', base))).toEqual({
      1: 'zh.bin',
      2: 'zh-2.bin',
      3: 'zh-3.bin',
    }));
});
