import type { Vectors } from '../embedding/vectors';
import { randomNormal, seededRng } from '../math/rng';
import type { SparseMatrix } from '../math/sparse';
import type { Movement, Preparation, Work } from './work';
import { nearestNeighbours, type Neighbours } from './neighbours';
import { createQuadtree, fillQuadtree, type Quadtree } from './quadtree';
import { repulsion } from './repulsion';
import { NEIGHBOURS_A_PERPLEXITY, type ProjectionSettings } from './settings';
import { exponential, logarithm } from '../math/elementary';
import { symmetric } from './symmetric';

const ITERATIONS = 750;
/** Number of initial iterations in which attraction is exaggerated, so that clusters can pass each other. */
const EXAGGERATED = 200;
const EXAGGERATION = 12;
const MOMENTUM = { early: 0.5, late: 0.8 };
/** Accuracy of Barnes and Hut's approximation; see `repulsion`. */
export const THETA = 0.5;
const START_SPREAD = 1e-4;
const LEAST_GAIN = 0.01;
const LEAST_RATE = 50;

/**
 * t-SNE (van der Maaten & Hinton 2008) with Barnes–Hut repulsion (van der Maaten 2014): affinities over the 3 ·
 * perplexity nearest neighbours, a seeded start from a normal distribution, gradient steps with momentum and a gain for
 * each coordinate. The rate grows with the number of points, as in Belkina et al. 2019. Plain arithmetic only: the same
 * rows give the same map, to the bit, in every engine.
 *
 * @param points unit rows, at least two.
 * @param settings `perplexity` at most (count − 1) / 3; see `settingsFor`.
 */
export function* tsne(points: Vectors, settings: ProjectionSettings): Preparation {
  const { perplexity, seed } = settings;
  const k = Math.min(points.count - 1, Math.floor(NEIGHBOURS_A_PERPLEXITY * perplexity));
  const neighbours = yield* nearestNeighbours(points, k);
  const shares = yield* conditional(neighbours, perplexity);
  return movement(joint(neighbours, shares), seed);
}

function movement(affinities: SparseMatrix, seed: number): Movement {
  const { rows: count } = affinities;
  const rng = seededRng(seed);
  const positions = new Float64Array(2 * count).map(() => START_SPREAD * randomNormal(rng));
  const velocity = new Float64Array(2 * count);
  const gains = new Float64Array(2 * count).fill(1);
  const rate = Math.max(count / EXAGGERATION / 4, LEAST_RATE);
  const gradient = openGradient(affinities);
  return {
    of: ITERATIONS,
    step(at) {
      const early = at < EXAGGERATED;
      const slope = gradient(positions, early ? EXAGGERATION : 1, THETA);
      descend(positions, velocity, gains, slope, rate, early ? MOMENTUM.early : MOMENTUM.late);
    },
    positions: () => Float32Array.from(positions),
  };
}

function descend(
  positions: Float64Array,
  velocity: Float64Array,
  gains: Float64Array,
  slope: Float64Array,
  rate: number,
  momentum: number,
): void {
  for (let at = 0; at < positions.length; at++) {
    const turns = slope[at]! > 0 !== velocity[at]! > 0;
    gains[at] = turns ? gains[at]! + 0.2 : Math.max(LEAST_GAIN, gains[at]! * 0.8);
    velocity[at] = momentum * velocity[at]! - rate * gains[at]! * slope[at]!;
    positions[at]! += velocity[at]!;
  }
}

/**
 * The gradient of Σ pᵢⱼ ln(pᵢⱼ / qᵢⱼ) with respect to all coordinates, qᵢⱼ = wᵢⱼ / Σ w with w = 1 / (1 + |yᵢ − yⱼ|²): 4
 * Σⱼ (e pᵢⱼ − qᵢⱼ) wᵢⱼ (yᵢ − yⱼ), where e exaggerates the affinities.
 *
 * @returns a function whose result, [count × 2], is overwritten by the next call.
 */
export function openGradient(affinities: SparseMatrix) {
  const tree: Quadtree = createQuadtree(affinities.rows);
  const slope = new Float64Array(2 * affinities.rows);
  return (positions: Float64Array, exaggeration: number, theta: number): Float64Array => {
    fillQuadtree(tree, positions);
    const sum = repulsion(tree, theta, slope);
    for (let at = 0; at < slope.length; at++) slope[at]! *= -4 / sum;
    attract(affinities, positions, 4 * exaggeration, slope);
    return slope;
  };
}

/** Adds factor · Σⱼ pᵢⱼ wᵢⱼ (yᵢ − yⱼ) to each point's gradient. */
function attract(
  { rows, starts, columns, values }: SparseMatrix,
  positions: Float64Array,
  factor: number,
  slope: Float64Array,
): void {
  for (let row = 0; row < rows; row++) {
    const x = positions[2 * row]!;
    const y = positions[2 * row + 1]!;
    let sumX = 0;
    let sumY = 0;
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      const column = columns[at]!;
      const dx = x - positions[2 * column]!;
      const dy = y - positions[2 * column + 1]!;
      const pull = values[at]! / (1 + dx * dx + dy * dy);
      sumX += pull * dx;
      sumY += pull * dy;
    }
    slope[2 * row]! += factor * sumX;
    slope[2 * row + 1]! += factor * sumY;
  }
}

/** Differences of entropy below this do not need another step. */
const TOLERANCE = 1e-5;
const MOST_STEPS = 100;
const POINTS_A_PIECE = 128;

/**
 * The conditional affinity of each point to each of its nearest neighbours, with an effective number of `perplexity`
 * neighbours: p(j|i) ∝ exp(−βᵢ dᵢⱼ²), where βᵢ makes the entropy of the row ln perplexity (van der Maaten & Hinton
 * 2008, section 2). The squared distance of unit rows is 2 − 2 cos.
 *
 * @returns [count × k]; each row sums to 1.
 */
export function* conditional(
  { count, k, similarities }: Neighbours,
  perplexity: number,
): Work<Float64Array> {
  const shares = new Float64Array(count * k);
  const squares = new Float64Array(k);
  for (let point = 0; point < count; point++) {
    // relative to the nearest: a common factor cancels out, and the largest term is 1
    const nearest = similarities[point * k]!;
    for (let at = 0; at < k; at++) squares[at] = 2 * (nearest - similarities[point * k + at]!);
    fit(squares, logarithm(perplexity), shares.subarray(point * k, (point + 1) * k));
    if (point % POINTS_A_PIECE === 0) yield;
  }
  return shares;
}

/**
 * Newton's method on the logarithm of β, within bounds that narrow; if a step would leave the bounds, it bisects them
 * instead. The derivative of the entropy with respect to ln β is −β² times the variance of the squares.
 */
function fit(squares: Float64Array, wanted: number, shares: Float64Array): void {
  let least = 0;
  let most = Infinity;
  let beta = 1;
  for (let step = 0; step < MOST_STEPS; step++) {
    const difference = weigh(squares, beta, shares) - wanted;
    if (Math.abs(difference) < TOLERANCE) return;
    if (difference > 0) least = beta;
    else most = beta;
    const slope = beta * beta * variance(squares, shares);
    const newton = beta * exponential(Math.max(-2, Math.min(2, difference / slope)));
    const halved = most === Infinity ? 2 * beta : (least + most) / 2;
    beta = newton > least && newton < most ? newton : halved;
  }
}

function variance(squares: Float64Array, shares: Float64Array): number {
  let mean = 0;
  let meanSquare = 0;
  for (let at = 0; at < squares.length; at++) {
    mean += shares[at]! * squares[at]!;
    meanSquare += shares[at]! * squares[at]! * squares[at]!;
  }
  return meanSquare - mean * mean;
}

/** Fills one row for a given β and returns its entropy in nats. */
function weigh(squares: Float64Array, beta: number, shares: Float64Array): number {
  let sum = 0;
  let weighted = 0;
  for (let at = 0; at < squares.length; at++) {
    const share = exponential(-beta * squares[at]!);
    shares[at] = share;
    sum += share;
    weighted += share * squares[at]!;
  }
  for (let at = 0; at < squares.length; at++) shares[at]! /= sum;
  return logarithm(sum) + (beta * weighted) / sum;
}

/** The symmetric affinities pᵢⱼ = (p(j|i) + p(i|j)) / 2n; all of them add up to 1. */
export function joint(neighbours: Neighbours, shares: Float64Array): SparseMatrix {
  const total = 2 * neighbours.count;
  return symmetric(neighbours, shares, (one, other) => (one + other) / total);
}
