import { describe, expect, test } from 'vitest';
import { seededRng } from '~/lib/math/rng';
import type { SparseMatrix } from '~/lib/math/sparse';
import { conditional, joint } from '~/lib/projection/tsne';
import { nearestNeighbours } from '~/lib/projection/neighbours';
import { createQuadtree, fillQuadtree } from '~/lib/projection/quadtree';
import { repulsion } from '~/lib/projection/repulsion';
import { openGradient, THETA } from '~/lib/projection/tsne';
import { closeTo, reference, referenceUnits, finished } from './points';

const { perplexity } = reference.tsne;
const neighbours = finished(nearestNeighbours(referenceUnits, 3 * perplexity));
const affinities = joint(neighbours, finished(conditional(neighbours, perplexity)));
const positions = Float64Array.from(reference.positions);

const rowOf = ({ width, starts, columns, values }: SparseMatrix, row: number): Float64Array => {
  const dense = new Float64Array(width);
  for (let at = starts[row]!; at < starts[row + 1]!; at++) dense[columns[at]!]! += values[at]!;
  return dense;
};
const scattered = (count: number, seed: number) => {
  const rng = seededRng(seed);
  return new Float64Array(2 * count).map(() => 20 * rng() ** 3);
};

describe('affinities', () => {
  test('have the requested perplexity', () => {
    const shares = finished(conditional(neighbours, perplexity));
    for (let point = 0; point < neighbours.count; point++) {
      const row = shares.subarray(point * neighbours.k, (point + 1) * neighbours.k);
      const entropy = -row.reduce((sum, p) => sum + (p > 0 ? p * Math.log(p) : 0), 0);
      expect(Math.exp(entropy)).toBeCloseTo(perplexity, 3);
    }
  });

  test('agree with scikit-learn', () => {
    expect(closeTo(rowOf(affinities, 0), reference.tsne.joint)).toBeLessThan(1e-6);
  });

  test('are symmetric and sum to 1', () => {
    const rows = Array.from({ length: affinities.rows }, (_, row) => rowOf(affinities, row));
    rows.forEach((row, i) => row.forEach((value, j) => expect(rows[j]![i]).toBe(value)));
    expect(affinities.values.reduce((sum, value) => sum + value)).toBeCloseTo(1, 10);
  });

  test('are equal among identical neighbours', () => {
    const same = { count: 4, k: 3, points: Int32Array.of(1, 2, 3, 0, 2, 3, 0, 1, 3, 0, 1, 2), similarities: new Float64Array(12).fill(1) }; // prettier-ignore
    expect(finished(conditional(same, 1.5)).every((p) => Math.abs(p - 1 / 3) < 1e-12)).toBe(true);
  });
});

describe('the gradient of t-SNE', () => {
  test('agrees with scikit-learn without approximation', () => {
    const slope = openGradient(affinities)(positions, 1, 0);
    expect(closeTo(slope, reference.tsne.slope)).toBeLessThan(1e-6);
  });

  test('is the slope of the divergence', () => {
    expect(divergence(positions)).toBeCloseTo(reference.tsne.divergence, 4);
    const slope = openGradient(affinities)(positions, 1, 0).slice();
    for (const at of [0, 7, 33, 79]) {
      const up = positions.slice();
      const down = positions.slice();
      up[at]! += 1e-5;
      down[at]! -= 1e-5;
      expect((divergence(up) - divergence(down)) / 2e-5).toBeCloseTo(slope[at]!, 6);
    }
  });

  test('differs little with approximation', () => {
    const exact = openGradient(affinities)(positions, 1, 0).slice();
    const boxed = openGradient(affinities)(positions, 1, THETA);
    const size = Math.sqrt(exact.reduce((sum, value) => sum + value * value, 0));
    const error = Math.sqrt(exact.reduce((sum, value, at) => sum + (value - boxed[at]!) ** 2, 0));
    expect(error / size).toBeLessThan(0.01);
  });
});

/** Σ p ln(p / q), written down as it stands. */
function divergence(y: Float64Array): number {
  const count = y.length / 2;
  const weight = (i: number, j: number) =>
    1 / (1 + (y[2 * i]! - y[2 * j]!) ** 2 + (y[2 * i + 1]! - y[2 * j + 1]!) ** 2);
  let all = 0;
  for (let i = 0; i < count; i++) for (let j = 0; j < count; j++) if (i !== j) all += weight(i, j);
  let sum = 0;
  for (let i = 0; i < count; i++) {
    rowOf(affinities, i).forEach((p, j) => {
      if (p > 0) sum += p * Math.log(p / (weight(i, j) / all));
    });
  }
  return sum;
}

describe('the quadtree of t-SNE', () => {
  const plain = (at: Float64Array) => {
    const forces = new Float64Array(at.length);
    let sum = 0;
    for (let i = 0; i < at.length; i += 2) {
      for (let j = 0; j < at.length; j += 2) {
        if (i === j) continue;
        const dx = at[i]! - at[j]!;
        const dy = at[i + 1]! - at[j + 1]!;
        const weight = 1 / (1 + dx * dx + dy * dy);
        sum += weight;
        forces[i]! += weight * weight * dx;
        forces[i + 1]! += weight * weight * dy;
      }
    }
    return { sum, forces };
  };
  const byTree = (at: Float64Array, theta: number) => {
    const tree = createQuadtree(at.length / 2);
    fillQuadtree(tree, at);
    const forces = new Float64Array(at.length);
    return { sum: repulsion(tree, theta, forces), forces, tree };
  };

  test.each([1, 2, 7, 300])('adds up all pairs of %i points where theta is 0', (count) => {
    const at = scattered(count, count);
    const found = byTree(at, 0);
    const wanted = plain(at);
    expect(found.sum).toBeCloseTo(wanted.sum, 8);
    expect(closeTo(found.forces, wanted.forces)).toBeLessThan(1e-10);
  });

  test('is close to the exact sum with approximation', () => {
    const at = scattered(500, 3);
    const found = byTree(at, THETA);
    const wanted = plain(at);
    expect(Math.abs(found.sum / wanted.sum - 1)).toBeLessThan(0.01);
    const largest = Math.max(...wanted.forces.map(Math.abs));
    expect(closeTo(found.forces, wanted.forces) / largest).toBeLessThan(0.03);
  });

  test('handles points in the same place, or a last bit apart', () => {
    const same = new Float64Array(200).fill(0.1);
    expect(byTree(same, THETA).sum).toBeCloseTo(100 * 99, 6);
    const nearly = same.map((value, at) => (at % 3 ? value : value + 2 ** -56));
    expect(byTree(nearly, THETA).sum).toBeCloseTo(100 * 99, 6);
  });

  test('contains every point once, whatever it contained before', () => {
    const tree = createQuadtree(90);
    for (const seed of [1, 2, 3]) {
      fillQuadtree(tree, scattered(90, seed));
      expect([...tree.order].sort((a, b) => a - b)).toEqual(
        Array.from({ length: 90 }, (_, i) => i),
      );
      expect(tree.boxes).toBeLessThanOrEqual(180);
      expect(tree.next[0]).toBe(tree.boxes);
    }
  });
});
