import { describe, expect, test } from 'vitest';
import { noiseScene } from '~/demos/embedding-map/core/noise';
import { recordMap } from '~/demos/embedding-map/core/record';
import { DEFAULTS } from '~/lib/projection';

describe('recordMap', () => {
  const { vectors } = noiseScene(40, 1);
  const record = () =>
    recordMap(
      vectors,
      { ...DEFAULTS, projection: 'pca' },
      {
        k: 5,
        chosen: 3,
        question: { text: 'where?', vector: vectors.values.slice(0, 50) },
      },
    );

  test('writes a place and a score for each point, the same each time', () => {
    const map = record();
    expect(map.positions.split(' ')).toHaveLength(80);
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
