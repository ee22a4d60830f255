import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MODEL_FILES, REAL } from '~/lib/encoder/models';
import digests from '~/lib/hub/digests.json';
import { LLAMA_FOLDER, SMOLLM2, SMOLLM2_FILES } from '~/lib/llama/smollm2';

const LISTED: Readonly<Record<string, string>> = digests;
const FILES = [
  ...REAL.flatMap((model) => MODEL_FILES.map((file) => `encoder/${model}/${file}`)),
  ...SMOLLM2_FILES.map((file) => `${LLAMA_FOLDER}${SMOLLM2}/${file}`),
];

test('the list has the SHA-256 of every file of the open models, and of nothing else', () => {
  expect(Object.keys(LISTED).sort()).toEqual(FILES.sort());
  for (const digest of Object.values(LISTED)) expect(digest).toMatch(/^[0-9a-f]{64}$/);
});

test.skipIf(!FILES.every((file) => existsSync(`public/${file}`)))(
  'the models that were made here are those of the list',
  () => {
    for (const file of FILES)
      expect(
        createHash('sha256')
          .update(readFileSync(`public/${file}`))
          .digest('hex'),
        file,
      ).toBe(LISTED[file]);
  },
);
