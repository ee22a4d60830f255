import { describe, expect, test } from 'vitest';
import {
  centred,
  foundIn,
  markOf,
  noise,
  termPoints,
  withVectors,
} from '~/demos/embedding-map/core/scene';
import { layoutKey, embeddingMapFields } from '~/demos/embedding-map/core/settings';
import { ofRows, rowOf } from '~/lib/embedding/vectors';
import { digestOf } from '~/lib/encoder/vectors/digest';
import { settingsOfRun } from '~/lib/settings/table';

const term = (slug: string, en: string, zh: string, more = {}) => ({
  slug,
  name: { en, zh },
  definition: { en: `${en}.`, zh: `${zh}。` },
  lesson: 'R1',
  aliases: { en: [], zh: [] },
  ...more,
});
const terms = [
  term('lora-alpha', 'LoRA alpha', 'LoRA 缩放系数'),
  term('low-rank-adaptation', 'low-rank adaptation', '低秩适配', { abbreviation: 'LoRA' }),
  term('hallucination', 'hallucination', '幻觉', { asked: { en: ['making things up'] } }),
];
const points = termPoints(terms, 'en');

describe('terms', () => {
  test('are found by their names in both languages, by what else they are called, and by what is typed for them', () => {
    const found = (typed: string) => foundIn(points, typed)?.map((at) => points[at]!.id);
    expect(found('LoRA')).toEqual(['low-rank-adaptation', 'lora-alpha']);
    expect(found('幻觉')).toEqual(['hallucination']);
    expect(found('making things')).toEqual(['hallucination']);
    expect(found('zebra')).toEqual([]);
    expect(found('  ')).toBeUndefined();
  });

  test('whose text was edited since have no vector, and are left out', () => {
    const rows = new Map([
      [digestOf('LoRA alpha: LoRA alpha.'), Float32Array.of(1, 0)],
      [digestOf('hallucination: hallucination.'), Float32Array.of(0, 1)],
    ]);
    const { points: kept, vectors } = withVectors(points, rows, 'en');
    expect(kept.map(({ id }) => id)).toEqual(['lora-alpha', 'hallucination']);
    expect(vectors.count).toBe(2);
    expect(() => withVectors(points, new Map(), 'en')).toThrow('None of 3 terms has a vector');
  });

  test('wear the marks of the roads', () => {
    expect(['P1', 'R2', 'F3', 'T4', 'S5', 'C1', ''].map((lesson) => markOf({ lesson }))).toEqual([
      'prompt',
      'rag',
      'finetune',
      'scratch',
      'all',
      'all',
      'all',
    ]);
  });
});

test('centred vectors have lost what all share, and have length 1', () => {
  const rows = ofRows([Float32Array.of(5, 1), Float32Array.of(5, -1)]);
  const own = centred(rows, Float32Array.of(5, 0));
  expect([...rowOf(own, 0), ...rowOf(own, 1)]).toEqual([0, 1, 0, -1]);
});

test('noise is the same each time', () => {
  expect(noise(12)).toEqual(noise(12));
});

test('layouts with the same key are equal: the seed of PCA and the points of no noise do not count', () => {
  const key = (values: object) => layoutKey(settingsOfRun(embeddingMapFields, values as never));
  expect(key({ projection: 'pca', seed: 2 })).toBe(key({ projection: 'pca', seed: 3, points: 50 }));
  expect(key({ seed: 2 })).not.toBe(key({ seed: 3 }));
  expect(key({ source: 'noise', points: 50 })).not.toBe(key({ source: 'noise', points: 60 }));
});
