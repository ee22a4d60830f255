import { describe, expect, test } from 'vitest';
import { unitRows, type Vectors } from '~/lib/embedding/vectors';
import { DEFAULTS, project } from '~/lib/projection';
import { pca } from '~/lib/projection/pca';
import { symmetricEigen } from '../math/jacobi';
import { clusters, closeTo, reference, referencePoints, vectorsOf, finished } from './points';

const drawn = (...rows: number[][]) => finished(pca(vectorsOf(rows))).positions();
const map = (points: typeof referencePoints) =>
  project(points, { ...DEFAULTS, projection: 'pca' }).positions;

/** The sum of the products of the rows' distances from their mean, [width × width]. */
function scatter({ count, width, values }: Vectors): Float64Array {
  const mean = new Float64Array(width);
  values.forEach((value, at) => (mean[at % width]! += value / count));
  const centred = Float64Array.from(values, (value, at) => value - mean[at % width]!);
  return Float64Array.from({ length: width * width }, (_, at) => {
    const i = Math.floor(at / width);
    const j = at % width;
    let sum = 0;
    for (let row = 0; row < centred.length; row += width)
      sum += centred[row + i]! * centred[row + j]!;
    return sum;
  });
}

describe('pca', () => {
  test('makes the longest direction the first axis', () => {
    // along (3, 4) by −2, 0, 2 lengths of 5; across it by 1 and −1 and 0
    const positions = drawn([-6, -8], [0, 0], [6, 8]);
    expect(closeTo(positions, [-10, 0, 0, 0, 10, 0])).toBeLessThan(1e-5);
  });

  test('agrees with scikit-learn on unit rows', () => {
    expect(closeTo(map(referencePoints), reference.pca)).toBeLessThan(1e-5);
  });

  test('finds perpendicular axes where all directions are alike', () => {
    const noise = clusters(400, 48, 1, 1);
    const positions = map(noise);
    let product = 0;
    let first = 0;
    let second = 0;
    for (let at = 0; at < positions.length; at += 2) {
      product += positions[at]! * positions[at + 1]!;
      first += positions[at]! ** 2;
      second += positions[at + 1]! ** 2;
    }
    expect(Math.abs(product) / first).toBeLessThan(1e-5);
    const { values } = symmetricEigen(scatter(unitRows(noise)), noise.width);
    expect(first).toBeCloseTo(values[0]!, 4);
    expect(second).toBeCloseTo(values[1]!, 4);
  });

  test('draws zeros along an axis without variance', () => {
    expect([...drawn([1, 2], [1, 2], [1, 2])]).toEqual([0, 0, 0, 0, 0, 0]);
    expect(drawn([0, 0, 0], [1, 0, 0]).filter((_, at) => at % 2 === 1)).toEqual(
      Float32Array.of(0, 0),
    );
  });

  test('draws a line for points with a single number', () => {
    expect(closeTo(drawn([1], [3]), [-1, 0, 1, 0])).toBeLessThan(1e-6);
  });
});
