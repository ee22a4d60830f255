import type { Vectors } from '../embedding/vectors';
import { openLanczos, type Lanczos } from '../math/lanczos';
import { tridiagonalEigen } from '../math/ql';
import { seededRng } from '../math/rng';
import { dot } from '../math/vector';
import { type Preparation, still, type Work } from './work';

const ROWS_A_SLICE = 256;
/** Steps between two looks at what is still missing. */
const STEPS = 16;
/** A residual below this share of the largest variance moves no point. */
const ROUNDING = 1e-10;
/** Rows have length 1, so a variance below this is a rounding error. */
const NO_VARIANCE = 1e-10;
/** An arbitrary seed: the random start affects only the rounding of the result. */
const SEED = 1901;

/**
 * Principal components (Pearson 1901): the two orthogonal axes of largest variance, by Lanczos'
 * method on the covariance matrix. The sign of an axis makes its largest entry positive, so
 * that the map never flips. An axis without variance gives zeros.
 *
 * @param points [count × width], at least one.
 */
export function* pca(points: Vectors): Preparation {
  const centre = meanRow(points);
  const covariance = yield* covarianceOf(points, centre);
  const axes = yield* strongestAxes(covariance, points.width);
  return still(projected(points, centre, axes), 1);
}

function meanRow({ count, width, values }: Vectors): Float64Array {
  const mean = new Float64Array(width);
  for (let at = 0; at < values.length; at++) mean[at % width]! += values[at]! / count;
  return mean;
}

/** The covariance matrix, row-major [width × width]. */
function* covarianceOf(points: Vectors, centre: Float64Array): Work<Float64Array> {
  const { count, width, values } = points;
  const sums = new Float64Array(width * width);
  const row = new Float64Array(width);
  for (let at = 0; at < count; at++) {
    for (let i = 0; i < width; i++) row[i] = values[at * width + i]! - centre[i]!;
    for (let i = 0; i < width; i++) {
      const factor = row[i]!;
      for (let j = i; j < width; j++) sums[i * width + j]! += factor * row[j]!;
    }
    if (at % ROWS_A_SLICE === 0) yield;
  }
  for (let i = 0; i < width; i++) {
    for (let j = i; j < width; j++) {
      sums[j * width + i] = sums[i * width + j]! / count;
      sums[i * width + j] = sums[j * width + i]!;
    }
  }
  return sums;
}

/** The two strongest eigenvectors, [width] each; fewer if fewer directions have variance. */
function* strongestAxes(covariance: Float64Array, width: number): Work<Float64Array[]> {
  const rows = Array.from({ length: width }, (_, row) =>
    covariance.subarray(row * width, (row + 1) * width),
  );
  const multiply = (vector: Float64Array) => Float64Array.from(rows, (row) => dot(row, vector));
  const lanczos = openLanczos(width, multiply, seededRng(SEED));
  while (lanczos.steps() < width && !isConverged(lanczos)) {
    for (let step = 0; step < STEPS && lanczos.steps() < width; step++) lanczos.step();
    yield;
  }
  const { basis, tridiagonal } = lanczos.result();
  const { values, vectors } = tridiagonalEigen(tridiagonal, [...basis.keys()]);
  const drawn = values.subarray(0, 2).filter((variance) => variance > NO_VARIANCE).length;
  return Array.from({ length: drawn }, (_, at) =>
    directed(combined(basis, vectors.subarray(at * basis.length, (at + 1) * basis.length))),
  );
}

/** True if what two strongest axes miss of the exact ones is rounding. */
function isConverged(lanczos: Lanczos): boolean {
  if (lanczos.steps() === 0) return false;
  const { tridiagonal, rest } = lanczos.result();
  const { values, vectors } = tridiagonalEigen(tridiagonal, [lanczos.steps() - 1]);
  return rest * Math.hypot(...vectors.subarray(0, 2)) <= ROUNDING * values[0]!;
}

/** The sum of the vectors of a basis, each times its share. */
const combined = ([first, ...basis]: readonly Float64Array[], shares: Float64Array) =>
  basis.reduce(
    (sum, one, at) => sum.map((value, axis) => value + shares[at + 1]! * one[axis]!),
    first!.map((value) => shares[0]! * value),
  );

/** An axis with the sign that makes its largest entry positive. */
function directed(axis: Float64Array): Float64Array {
  const largest = axis.reduce(
    (most, value) => (Math.abs(value) > Math.abs(most) ? value : most),
    0,
  );
  return largest < 0 ? axis.map((value) => -value) : axis;
}

function projected(
  { count, width, values }: Vectors,
  centre: Float64Array,
  axes: readonly Float64Array[],
): Float32Array {
  const positions = new Float32Array(2 * count);
  axes.forEach((axis, at) => {
    for (let point = 0; point < count; point++) {
      let sum = 0;
      for (let i = 0; i < width; i++) sum += (values[point * width + i]! - centre[i]!) * axis[i]!;
      positions[2 * point + at] = sum;
    }
  });
  return positions;
}
