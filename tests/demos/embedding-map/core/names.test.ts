import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { namesScene } from '~/demos/embedding-map/core/names';
import { termPoints } from '~/demos/embedding-map/core/terms';
import { readTiny } from '~/lib/encoder/tiny';

const read = (name: string) => new Uint8Array(readFileSync(`public/encoder/tiny/${name}`));
const encoder = readTiny({
  tokenizer: read('tokenizer.json'),
  tokenizerConfig: read('tokenizer_config.json'),
  network: read('onnx/model_quantized.onnx'),
});
const term = (slug: string, en: string, zh: string) => ({
  slug,
  name: { en, zh },
  definition: { en: 'Meaning.', zh: '意思。' },
  lesson: 'R3',
});

test('the names follow the twelve, embedded as names, without those that cannot be spelled', () => {
  const terms = [term('a', 'xylophone', '检索'), term('b', 'embedding', '嵌入')];
  const { points, vectors } = namesScene(encoder, termPoints(terms));
  expect(points.slice(12).map(({ label }) => label)).toEqual(['embedding', '检索', '嵌入']);
  expect(points.map(({ text, label }) => text === label)).not.toContain(false);
  expect(vectors).toMatchObject({ count: 15, width: 64 });
});
