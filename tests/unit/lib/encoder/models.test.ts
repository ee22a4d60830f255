import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MODEL_FILES, MODELS, offeredModel, usageOf } from '~/lib/encoder/models';
import { isModelId } from '~/lib/hub/host';

describe('the offered models', () => {
  test('begin with the tiny one, and its size and width are those of its files', () => {
    const folder = 'public/encoder/tiny/';
    const bytes = MODEL_FILES.map((file) => readFileSync(folder + file).length);
    const config = JSON.parse(readFileSync(`${folder}config.json`, 'utf8')) as {
      hidden_size: number;
    };
    expect(MODELS[0]).toMatchObject({
      id: 'tiny',
      bytes: bytes.reduce((a, b) => a + b),
      width: config.hidden_size,
    });
  });

  test('cover English, Chinese and many languages, each with a licence', () => {
    expect(new Set(MODELS.map(({ languages }) => languages))).toEqual(
      new Set(['en', 'zh', 'many']),
    );
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
