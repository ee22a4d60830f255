import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ENCODER_SHELF, MODEL_FILES, MODELS, offeredModel, usageOf } from '~/lib/encoder/models';
import { isModelId } from '~/lib/hub/host';

describe('the offered models', () => {
  test.each(MODELS)(
    '$id: its size and width are those of its files, where this copy has them',
    (model) => {
      const folder = `public/encoder/${model.id}/`;
      if (!existsSync(folder)) return expect(model.id).not.toBe('tiny');
      const bytes = MODEL_FILES.map((file) => readFileSync(folder + file).length);
      const config = JSON.parse(readFileSync(`${folder}config.json`, 'utf8')) as {
        hidden_size: number;
      };
      expect(model.bytes).toBe(bytes.reduce((a, b) => a + b));
      expect(model.width).toBe(config.hidden_size);
    },
  );

  test('are all on the shelf of this site, each with a licence', () => {
    expect(MODELS.map(({ id }) => id).sort()).toEqual([...ENCODER_SHELF.models].sort());
    expect(MODELS.every(({ licence }) => licence === 'MIT' || licence === 'Apache 2.0')).toBe(true);
    expect(MODELS.every(({ id }) => isModelId(id) && offeredModel(id))).toBe(true);
  });
});

describe('usageOf', () => {
  test.each([
    ['Xenova/all-MiniLM-L6-v2', 'mean', ''],
    ['Xenova/multilingual-e5-small', 'mean', 'query: '],
    ['Xenova/bge-small-zh-v1.5', 'cls', '为这个句子生成表示以用于检索相关文章：'],
    ['intfloat/e5-base-v2', 'mean', 'query: '],
    ['Xenova/bge-base-en-v1.5', 'cls', 'Represent this sentence for searching relevant passages: '],
    ['mixedbread-ai/mxbai-embed-large-v1', 'cls', ''],
    ['Xenova/gte-small', 'mean', ''],
    ['tiny', 'mean', ''],
    ['minilm', 'mean', ''],
    ['e5', 'mean', 'query: '],
  ])('of %s is the %s, and “%s” stands before a question', (id, pooling, before) => {
    const { prefixes, ...usage } = usageOf(id);
    expect(usage).toEqual({ pooling });
    expect(prefixes.query).toBe(before);
  });

  test('says where a passage is told from a question', () => {
    expect(usageOf('Xenova/multilingual-e5-small').prefixes.passage).toBe('passage: ');
    expect(usageOf('Xenova/bge-small-zh-v1.5').prefixes.passage).toBe('');
  });
});
