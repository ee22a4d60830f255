import { describe, expect, test } from 'vitest';
import {
  DEFAULTS,
  openProjection,
  project,
  PROJECTIONS,
  settingsFor,
  type ProjectionSettings,
} from '~/lib/projection';
import { quality } from '~/lib/projection/quality';
import { clusters, vectorsOf } from './points';

const points = clusters(120, 8, 4, 0.3);
const settings = (part: Partial<ProjectionSettings>): ProjectionSettings => ({
  ...DEFAULTS,
  ...part,
});
const moved = ['umap', 'tsne'] as const;

describe.each(PROJECTIONS)('a map by %s', (projection) => {
  const asked = settings({ projection });

  test('is the same for the same settings', () => {
    expect(project(points, asked)).toEqual(project(points, asked));
  });

  test('does not depend on how the work is sliced', () => {
    const one = openProjection(points, asked);
    const two = openProjection(points, asked);
    for (let round = 0; round < 12; round++) {
      one.advance(1);
      one.advance(1);
      two.advance(2);
      expect(one.snapshot()).toEqual(two.snapshot());
    }
  });

  test('returns copies of its positions', () => {
    const stepper = openProjection(points, asked);
    stepper.advance(30);
    const { positions } = stepper.snapshot();
    const before = positions.slice();
    positions.fill(7);
    stepper.advance(0);
    expect(stepper.snapshot().positions).toEqual(before);
  });

  test('does not change the points', () => {
    const values = points.values.slice();
    project(points, asked);
    expect(points.values).toEqual(values);
  });

  test('reports its steps to the end, once it is prepared', () => {
    const stepper = openProjection(points, asked);
    let before = stepper.snapshot();
    expect(before).toMatchObject({ done: 0, of: 0 });
    while (stepper.advance(1)) {
      const now = stepper.snapshot();
      expect(now.done - before.done).toBe(before.of === 0 ? 0 : 1);
      before = now;
    }
    const { done, of } = stepper.snapshot();
    expect(done).toBe(of);
    expect(stepper.advance(5)).toBe(false);
    expect(stepper.snapshot().done).toBe(of);
  });

  test.each([0, 1, 2, 3, 4, 5, 6, 9])('can be made of %i points', (count) => {
    const few = clusters(count, 3, 2);
    const { positions, done, of } = project(few, asked);
    expect(positions).toHaveLength(2 * count);
    expect(positions.every(Number.isFinite)).toBe(true);
    expect(done).toBe(of);
  });

  test('accepts points that are all the same, and rows of zeros', () => {
    for (const row of [
      [1, 2, 3],
      [0, 0, 0],
    ]) {
      const { positions } = project(vectorsOf(Array.from({ length: 40 }, () => row)), asked);
      expect(positions.every(Number.isFinite)).toBe(true);
    }
  });

  test('uses directions only: the length of a row changes nothing', () => {
    const longer = { ...points, values: points.values.map((value) => 4 * value) };
    expect(project(longer, asked)).toEqual(project(points, asked));
  });
});

describe.each(moved)('a map by %s', (projection) => {
  test('places points together that are together in the space', () => {
    const { positions } = project(points, settings({ projection, perplexity: 10 }));
    const found = quality(points, positions, 8);
    expect(found.trustworthiness).toBeGreaterThan(0.93);
    expect(found.continuity).toBeGreaterThan(0.93);
  });

  test('differs with another seed', () => {
    const [one, two] = [1, 2].map((seed) => project(points, settings({ projection, seed })));
    expect(one!.positions).not.toEqual(two!.positions);
  });
});

test('a map by PCA involves no randomness', () => {
  const [one, two] = [1, 2].map((seed) => project(points, settings({ projection: 'pca', seed })));
  expect(one).toEqual(two);
});

describe('settingsFor', () => {
  test('keeps settings that the points allow', () => {
    expect(settingsFor(1000, DEFAULTS)).toEqual(DEFAULTS);
  });

  test('cuts neighbours and perplexity to the number of points', () => {
    expect(settingsFor(10, settings({ neighbours: 30 }))).toMatchObject({
      neighbours: 9,
      perplexity: 3,
    });
  });

  test('falls back to PCA for a handful of points', () => {
    expect(settingsFor(4, settings({ projection: 'tsne' })).projection).toBe('pca');
  });

  test.each([
    [{ neighbours: 1 }, 'neighbours must be a whole number from 2 to 100; it is 1.'],
    [{ neighbours: 2.5 }, 'neighbours must be a whole number from 2 to 100; it is 2.5.'],
    [{ perplexity: NaN }, 'perplexity must lie between 2 and 100; it is NaN.'],
    [{ perplexity: 101 }, 'perplexity must lie between 2 and 100; it is 101.'],
  ])('refuses %o with a sentence', (wrong, sentence) => {
    expect(() => settingsFor(50, settings(wrong))).toThrow(sentence);
  });
});

describe('openProjection', () => {
  test('names the point and the axis that is not a number', () => {
    const broken = vectorsOf([[1, 2], [3, NaN]]); // prettier-ignore
    expect(() => openProjection(broken, DEFAULTS)).toThrow(
      'Point 1 has NaN on axis 1; give finite numbers.',
    );
  });

  test('says how many values there should be', () => {
    expect(() =>
      openProjection({ count: 3, width: 2, values: new Float32Array(5) }, DEFAULTS),
    ).toThrow('There are 5 values for 3 points of width 2; give 6.');
  });
});
