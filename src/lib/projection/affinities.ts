import { exponential, logarithm } from '../math/elementary';
import type { SparseMatrix } from '../math/sparse';
import type { Neighbours } from './neighbours';
import { symmetric } from './symmetric';
import type { Work } from './work';

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
    if (point % POINTS_A_PIECE === 0) yield point / count;
  }
  return shares;
}

/**
 * Newton's method on the logarithm of β, within bounds that narrow; if a step would leave the bounds, it bisects them
 * instead. The derivative of the entropy with respect to ln β is −β² times the variance of the squares.
 */
function fit(squares: Float64Array, wanted: number, shares: Float64Array): void {
  let [least, most, beta] = [0, Infinity, 1];
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
