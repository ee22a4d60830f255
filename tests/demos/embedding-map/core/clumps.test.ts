import { describe, expect, test } from 'vitest';
import { clumpsOn } from '~/demos/embedding-map/core/clumps';
import { noiseScene } from '~/demos/embedding-map/core/noise';
import { recordMap } from '~/demos/embedding-map/core/record';
import { DEFAULTS } from '~/lib/projection';

/** A round of points about a place. */
const round = (x: number, y: number) =>
  Array.from({ length: 12 }, (_, i) => [x + Math.cos(i) * 0.5, y + Math.sin(i) * 0.5]).flat();

describe('clumpsOn', () => {
  test('counts groups that stand apart, and no strays', () => {
    expect(clumpsOn(Float32Array.from([...round(0, 0), ...round(20, 0), 50, 50]))).toBe(2);
    expect(clumpsOn(Float32Array.from(round(0, 0)))).toBe(1);
  });

  test('finds none among a few points', () => {
    expect(clumpsOn(Float32Array.of(0, 0, 1, 1))).toBe(0);
    expect(clumpsOn(new Float32Array(0))).toBe(0);
  });
});

describe('recordMap', () => {
  const { vectors } = noiseScene(40, 6, 1);
  const record = () =>
    recordMap(
      vectors,
      { ...DEFAULTS, projection: 'pca' },
      {
        k: 5,
        chosen: 3,
        clusters: 2,
        question: { text: 'where?', vector: vectors.values.slice(0, 6) },
      },
    );

  test('writes a place, a cluster and a score for each point, the same each time', () => {
    const map = record();
    expect(map.positions.split(' ')).toHaveLength(80);
    expect(map.clusters).toHaveLength(40);
    expect(map.scores).toHaveLength(40);
    expect(record()).toEqual(map);
  });

  test('lists the neighbours of a point, and lets a question land by its nearest', () => {
    const { chosen, landing } = record();
    expect(chosen!.inSpace.map(([point]) => point)).not.toContain(3);
    expect(chosen!.onMap).toHaveLength(5);
    expect(landing!.nearest[0]).toEqual([0, 1]);
    expect(landing!.position.every(Number.isFinite)).toBe(true);
  });
});
