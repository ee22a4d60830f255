import { describe, expect, test } from 'vitest';
import { CLOSENESS } from '~/lib/projection/umap';
import { memberships } from '~/lib/projection/memberships';
import { nearestNeighbours } from '~/lib/projection/neighbours';
import { openPower } from '~/lib/projection/umap';
import { closeTo, reference, referenceUnits, finished } from './points';

describe('memberships', () => {
  test('agree with umap-learn', () => {
    const { neighbours, firstRows } = reference.umap;
    const graph = finished(
      memberships(finished(nearestNeighbours(referenceUnits, neighbours - 1))),
    );
    const dense = new Float64Array(firstRows.length);
    for (let row = 0; row < firstRows.length / graph.width; row++) {
      for (let at = graph.starts[row]!; at < graph.starts[row + 1]!; at++)
        dense[row * graph.width + graph.columns[at]!]! = graph.values[at]!;
    }
    expect(closeTo(dense, firstRows)).toBeLessThan(1e-4);
  });

  test('connect the nearest fully, from either side', () => {
    // 0 is nearest to 1 and 2; 1 is nearest to 0
    const neighbours = { count: 3, k: 1, points: Int32Array.of(1, 0, 0), similarities: Float64Array.of(0.9, 0.9, 0.5) }; // prettier-ignore
    const graph = finished(memberships(neighbours));
    expect([...graph.columns]).toEqual([1, 2, 0, 0]);
    expect([...graph.values]).toEqual([1, 1, 1, 1]);
  });

  test('handle neighbours in the same place', () => {
    const same = { count: 3, k: 2, points: Int32Array.of(1, 2, 0, 2, 0, 1), similarities: new Float64Array(6).fill(1) }; // prettier-ignore
    expect([...finished(memberships(same)).values]).toEqual([1, 1, 1, 1, 1, 1]);
  });
});

test('CLOSENESS has the curve parameters that umap-learn finds', () => {
  expect(CLOSENESS.a / reference.closeness.a).toBeCloseTo(1, 4);
  expect(CLOSENESS.b / reference.closeness.b).toBeCloseTo(1, 4);
});

test.each([0.5, 0.79, 1, 1.92])('openPower raises to the power of %d', (b) => {
  const power = openPower(b);
  for (const x of [1e-12, 0.003, 0.25, 0.999, 1, 1.5, 2, 3.9999, 40, 12345.6]) {
    expect(power(x) / x ** b).toBeCloseTo(1, 7);
  }
  expect(power(0)).toBeLessThan(1e-150);
});
