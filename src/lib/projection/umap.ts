import type { Vectors } from '../embedding/vectors';
import { seededRng, type Rng } from '../math/rng';
import type { SparseMatrix } from '../math/sparse';
import { memberships } from './memberships';
import type { Movement, Preparation } from './work';
import { nearestNeighbours } from './neighbours';
import type { ProjectionSettings } from './settings';
import { exponential, logarithm } from '../math/elementary';

const EPOCHS = { few: 500, many: 300 };
const MANY_POINTS = 10_000;
/** Points start at random in a square with this half side. */
const START = 10;
/** Number of random points that are pushed away for each pull of an edge. */
const PUSHES = 5;
/** Largest change of a coordinate by one pull or push, before the rate. */
const MOST = 4;
/**
 * The closeness of two points on the map is 1 / (1 + a d²ᵇ) at distance d: umap-learn's least-squares fit, over 0 … 3, to
 * a curve that is 1 up to its usual minimum distance of 0.1 and exp(−(d − 0.1)) beyond.
 */
export const CLOSENESS = { a: 1.5769436135065453, b: 0.8950607193580897 };
/** Keeps the push between points at almost the same place finite. */
const SOFT = 0.001;

/**
 * UMAP (McInnes, Healy & Melville 2018): edges between near points (`memberships`) pull, stronger ones more often;
 * randomly drawn points are pushed away; the rate decreases to 0. It starts from random positions, not from the
 * spectral layout of the paper, so that different seeds show all the variation that chance can cause.
 *
 * @param points unit rows, more than two.
 * @param settings `neighbours` below the number of points; see `settingsFor`.
 */
export function* umap(points: Vectors, settings: ProjectionSettings): Preparation {
  const neighbours = yield* nearestNeighbours(points, settings.neighbours - 1);
  return movement(yield* memberships(neighbours), seededRng(settings.seed));
}

function movement(graph: SparseMatrix, rng: Rng): Movement {
  const of = graph.rows > MANY_POINTS ? EPOCHS.many : EPOCHS.few;
  const positions = new Float64Array(2 * graph.rows).map(() => (2 * rng() - 1) * START);
  const ties = openTies(graph, of);
  const forces = openForces();
  return {
    of,
    step: (at) => pullAndPush(ties, positions, at, 1 - at / of, forces, rng),
    positions: () => Float32Array.from(positions),
  };
}

/** The edges of the graph, without those too weak to pull once in all epochs, and the epoch of each one's next pull. */
function openTies({ rows, starts, columns, values }: SparseMatrix, epochs: number) {
  const firmest = values.reduce((most, value) => Math.max(most, value), 0);
  const edges = Array.from(values.keys()).filter((at) => values[at]! * epochs >= firmest);
  const rowOf = new Uint32Array(values.length);
  for (let row = 0; row < rows; row++) rowOf.fill(row, starts[row]!, starts[row + 1]!);
  const every = Float64Array.from(edges, (at) => firmest / values[at]!);
  return {
    from: Uint32Array.from(edges, (at) => rowOf[at]!),
    to: Uint32Array.from(edges, (at) => columns[at]!),
    every,
    next: every.slice(),
    nextPush: every.map((time) => time / PUSHES),
  };
}

/** One epoch: each edge that is due pulls its two ends together and pushes other points from the first. */
function pullAndPush(
  { from, to, every, next, nextPush }: ReturnType<typeof openTies>,
  positions: Float64Array,
  epoch: number,
  rate: number,
  { pull, push }: ReturnType<typeof openForces>,
  rng: Rng,
): void {
  const count = positions.length / 2;
  for (let tie = 0; tie < next.length; tie++) {
    if (next[tie]! > epoch) continue;
    const near = 2 * from[tie]!;
    pull(positions, near, 2 * to[tie]!, rate);
    next[tie]! += every[tie]!;
    const pushEvery = every[tie]! / PUSHES;
    const pushes = Math.floor((epoch - nextPush[tie]!) / pushEvery);
    for (let at = 0; at < pushes; at++) push(positions, near, 2 * Math.floor(rng() * count), rate);
    nextPush[tie]! += pushes * pushEvery;
  }
}

/** Moves two points whose x coordinates are at i and j of the positions. */
type Force = (positions: Float64Array, i: number, j: number, rate: number) => void;

function openForces(): Record<'pull' | 'push', Force> {
  const { a, b } = CLOSENESS;
  const power = openPower(b);
  return {
    /** Along the gradient of ln closeness; both points move. */
    pull(p, i, j, rate) {
      const dx = p[i]! - p[j]!;
      const dy = p[i + 1]! - p[j + 1]!;
      const square = dx * dx + dy * dy;
      if (square === 0) return;
      const near = a * power(square);
      const slope = (-2 * b * near) / (square * (1 + near));
      const moveX = rate * clipped(slope * dx);
      const moveY = rate * clipped(slope * dy);
      p[i]! += moveX;
      p[i + 1]! += moveY;
      p[j]! -= moveX;
      p[j + 1]! -= moveY;
    },
    /** Along the gradient of ln(1 − closeness); only the first point moves. */
    push(p, i, j, rate) {
      if (i === j) return;
      const dx = p[i]! - p[j]!;
      const dy = p[i + 1]! - p[j + 1]!;
      const square = dx * dx + dy * dy;
      const slope = (2 * b) / ((SOFT + square) * (1 + a * power(square)));
      // points in the same place have no direction in which to separate: any will do
      p[i]! += rate * (square === 0 ? MOST : clipped(slope * dx));
      p[i + 1]! += rate * (square === 0 ? MOST : clipped(slope * dy));
    },
  };
}

function clipped(value: number): number {
  return value > MOST ? MOST : value < -MOST ? -MOST : value;
}

const PIECES = 2048;
const EXPONENTS = 2048;
const BIAS = 1023;

// a DataView has the same byte order on every machine
const float64 = new DataView(new ArrayBuffer(8));

/**
 * x ↦ xᵇ from tables, for x ≥ 0: a float is m · 2ᵉ with 1 ≤ m < 2, so the power is 2^(b e) times mᵇ, which is
 * interpolated linearly between 2,049 known values. Relative error below 1e-8 for b up to 3; takes half the time of
 * `Math.pow`, with the same bits in every engine.
 */
export function openPower(b: number): (x: number) => number {
  const ofTwos = Float64Array.from({ length: EXPONENTS }, (_, exponent) =>
    exponential(b * (exponent - BIAS) * Math.LN2),
  );
  const ofMantissas = Float64Array.from({ length: PIECES + 1 }, (_, piece) =>
    exponential(b * logarithm(1 + piece / PIECES)),
  );
  return (x) => {
    float64.setFloat64(0, x);
    const high = float64.getUint32(0);
    float64.setUint32(0, (high & 0xfffff) | 0x3ff00000); // the same mantissa with exponent 0
    const place = (float64.getFloat64(0) - 1) * PIECES;
    const piece = (high >>> 9) & (PIECES - 1);
    const below = ofMantissas[piece]!;
    return ofTwos[high >>> 20]! * (below + (place - piece) * (ofMantissas[piece + 1]! - below));
  };
}
