import { describe, expect, test } from 'vitest';
import { tridiagonalEigen } from '~/lib/math/ql';

describe('tridiagonalEigen', () => {
  const n = 9;
  /** The path of n points, whose eigenvalues and eigenvectors are known (Strang, "Linear Algebra", 1.5). */
  const path = {
    diagonal: new Float64Array(n).fill(2),
    beside: new Float64Array(n).fill(-1),
  };
  const all = Array.from({ length: n }, (_, at) => at);

  test('matches the known eigenvalues and eigenvectors of a path, up to their signs', () => {
    const { values, vectors } = tridiagonalEigen(path, all);
    all.forEach((j) => {
      const k = n - j;
      expect(values[j]).toBeCloseTo(2 - 2 * Math.cos((k * Math.PI) / (n + 1)), 12);
      const known = all.map((i) => Math.sqrt(2 / (n + 1)) * Math.sin(((i + 1) * k * Math.PI) / (n + 1))); // prettier-ignore
      const found = [...vectors.subarray(j * n, (j + 1) * n)];
      const cosine = found.reduce((sum, value, at) => sum + value * known[at]!, 0);
      expect(Math.abs(cosine)).toBeCloseTo(1, 12);
    });
  });

  test('returns only the requested entries, and does not change the matrix', () => {
    const { vectors: whole } = tridiagonalEigen(path, all);
    const { vectors } = tridiagonalEigen(path, [n - 1]);
    expect([...vectors]).toEqual(all.map((j) => whole[j * n + n - 1]));
    expect([...path.diagonal]).toEqual(all.map(() => 2));
  });
});
