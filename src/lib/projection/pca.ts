import type { Vectors } from '../embedding/vectors';
import { inRowSlices, orthonormalised, sliceCount, type TallMatrix } from '../math/orthonormal';
import { randomNormal, seededRng } from '../math/rng';
import { finished, type Preparation, still, stretch, type Work } from './work';

/** Number of axes that are iterated; those in addition to the two drawn absorb the error. */
const CARRIED = 16;
const MOST_ROUNDS = 500;
/** An axis has converged if it turns less than this (1 − cosine) in a round. */
const STILL = 1e-15;
/** Rows have length 1, so a variance below this is a rounding error. */
const NO_VARIANCE = 1e-10;
/** An arbitrary seed: the random start affects only the rounding of the result. */
const SEED = 1901;

/**
 * Principal components (Pearson 1901): the two orthogonal axes of largest variance. Computed by
 * subspace iteration (Golub & Van Loan, section 8.2.4) on the covariance matrix. The sign of an
 * axis makes its largest entry positive, so that the map never flips. An axis without variance
 * gives zeros.
 *
 * @param points [count × width], at least one.
 */
export function* pca(points: Vectors): Preparation {
  const centre = meanRow(points);
  const covariance = yield* stretch(0, 0.8, covarianceOf(points, centre));
  const axes = yield* stretch(0.8, 1, strongestAxes(covariance));
  return still(projected(points, centre, axes), 1);
}

function meanRow({ count, width, values }: Vectors): Float64Array {
  const mean = new Float64Array(width);
  for (let at = 0; at < values.length; at++) mean[at % width]! += values[at]! / count;
  return mean;
}

/** The covariance matrix, row-major [width × width]. */
function* covarianceOf(points: Vectors, centre: Float64Array): Work<TallMatrix> {
  const { count, width } = points;
  const sums = new Float64Array(width * width);
  let slice = 0;
  const slices = inRowSlices(count, (from, to) => addProducts(points, centre, from, to, sums));
  while (!slices.next().done) yield ++slice / sliceCount(count);
  for (let i = 0; i < width; i++) {
    for (let j = i; j < width; j++) {
      sums[j * width + i] = sums[i * width + j]! / count;
      sums[i * width + j] = sums[j * width + i]!;
    }
  }
  return { rows: width, width, values: sums };
}

function addProducts(
  { width, values }: Vectors,
  centre: Float64Array,
  from: number,
  to: number,
  sums: Float64Array,
): void {
  const row = new Float64Array(width);
  for (let at = from; at < to; at++) {
    for (let i = 0; i < width; i++) row[i] = values[at * width + i]! - centre[i]!;
    for (let i = 0; i < width; i++) {
      const factor = row[i]!;
      for (let j = i; j < width; j++) sums[i * width + j]! += factor * row[j]!;
    }
  }
}

/** The two strongest eigenvectors, [width] each; fewer if fewer directions have variance. */
function* strongestAxes(covariance: TallMatrix): Work<Float64Array[]> {
  const { width } = covariance;
  let axes = randomAxes(width, Math.min(CARRIED, width));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { basis, strengths } = finished(orthonormalised(multiply(covariance, axes)));
    const drawn = Math.min(2, strengths.filter((variance) => variance > NO_VARIANCE).length);
    const settled = turning(axes, basis, drawn) < STILL;
    axes = basis;
    if (settled) return Array.from({ length: drawn }, (_, axis) => directed(axes, axis));
    if (round % 16 === 15) yield round / MOST_ROUNDS;
  }
  return Array.from({ length: Math.min(2, axes.width) }, (_, axis) => directed(axes, axis));
}

function randomAxes(rows: number, width: number): TallMatrix {
  const rng = seededRng(SEED);
  return { rows, width, values: new Float64Array(rows * width).map(() => randomNormal(rng)) };
}

function multiply({ width, values }: TallMatrix, axes: TallMatrix): TallMatrix {
  const product = new Float64Array(width * axes.width);
  for (let row = 0; row < width; row++) {
    for (let i = 0; i < width; i++) {
      const factor = values[row * width + i]!;
      for (let axis = 0; axis < axes.width; axis++)
        product[row * axes.width + axis]! += factor * axes.values[i * axes.width + axis]!;
    }
  }
  return { rows: width, width: axes.width, values: product };
}

/** The largest turn of the first axes: 1 − |cosine| of the axis that turned most. */
function turning(before: TallMatrix, after: TallMatrix, axes: number): number {
  let most = 0;
  for (let axis = 0; axis < axes; axis++) {
    const [old, fresh] = [column(before, axis), column(after, axis)];
    const cosine = fresh.reduce((sum, value, i) => sum + value * old[i]!, 0);
    most = Math.max(most, 1 - Math.abs(cosine));
  }
  return most;
}

function column({ rows, width, values }: TallMatrix, at: number): Float64Array {
  return Float64Array.from({ length: rows }, (_, row) => values[row * width + at]!);
}

/** An axis with the sign that makes its largest entry positive. */
function directed(axes: TallMatrix, at: number): Float64Array {
  const axis = column(axes, at);
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
