import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MODEL_FILES, MODELS, offeredModel, REAL } from '~/lib/encoder/models';

describe('the available encoder models', () => {
  test.each(MODELS)(
    '$id: its size and width match its files, where this copy has them',
    (model) => {
      const folder = `public/encoder/${model.id}/`;
      if (!existsSync(folder)) return;
      const bytes = MODEL_FILES.map((file) => readFileSync(folder + file).length);
      const config = JSON.parse(readFileSync(`${folder}config.json`, 'utf8')) as {
        hidden_size: number;
      };
      expect(model.bytes).toBe(bytes.reduce((a, b) => a + b));
      expect(model.width).toBe(config.hidden_size);
    },
  );

  test('are all the encoders of this site, each with a licence', () => {
    expect(MODELS.map(({ id }) => id).sort()).toEqual([...REAL].sort());
    expect(MODELS.every(({ licence }) => licence === 'MIT' || licence === 'Apache 2.0')).toBe(true);
    expect(MODELS.every(({ id }) => offeredModel(id))).toBe(true);
  });
});

test('E5 has its trained prefixes for questions and passages', () => {
  expect(offeredModel('e5')!.prefixes).toEqual({ query: 'query: ', passage: 'passage: ' });
  expect(offeredModel('minilm')!.prefixes).toEqual({ query: '', passage: '' });
});
