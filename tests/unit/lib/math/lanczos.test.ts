import { describe, expect, test } from 'vitest';
import { openLanczos } from '~/lib/math/lanczos';
import { seededRng } from '~/lib/math/rng';
import { tridiagonalEigen } from '~/lib/math/ql';
import { dot } from '~/lib/math/vector';

/** The steps on a diagonal matrix, whose eigenvalues are its entries. */
function stepsOn(entries: number[], count = entries.length) {
  const lanczos = openLanczos(
    entries.length,
    (vector) => vector.map((value, at) => value * entries[at]!),
    seededRng(35),
  );
  for (let step = 0; step < count; step++) lanczos.step();
  return lanczos.result();
}

describe('Lanczos iteration', () => {
  test('finds all eigenvalues after all steps, including repeated ones and zeros', () => {
    const { tridiagonal } = stepsOn([5, 3, 3, 3, 1, 0, 0]);
    const { values } = tridiagonalEigen(tridiagonal, []);
    [5, 3, 3, 3, 1, 0, 0].forEach((value, at) => expect(values[at]).toBeCloseTo(value, 10));
  });

  test('keeps its basis orthonormal', () => {
    const { basis } = stepsOn(Array.from({ length: 40 }, (_, at) => 1 / (at + 1)));
    basis.forEach((one, i) =>
      basis.forEach((other, j) => expect(dot(one, other)).toBeCloseTo(i === j ? 1 : 0, 12)),
    );
  });

  test('reports how far the strongest direction is from an exact one', () => {
    const { tridiagonal, rest } = stepsOn(
      Array.from({ length: 60 }, (_, at) => 2 ** -at),
      20,
    );
    const { values, vectors } = tridiagonalEigen(tridiagonal, [19]);
    expect(Math.abs(values[0]! - 1)).toBeLessThanOrEqual(rest * Math.abs(vectors[0]!) + 1e-12);
  });
});
