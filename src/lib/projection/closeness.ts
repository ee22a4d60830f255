import { exponential, logarithm } from '../math/elementary';

/** The closeness of two points on the map: 1 / (1 + a d²ᵇ) at distance d. */
export interface Closeness {
  a: number;
  b: number;
}

/** Beyond this distance the target curve is almost 0. */
const FARTHEST = 3;
const PLACES = 300;
const MOST_STEPS = 200;
const SETTLED = 1e-12;

/**
 * UMAP's curve for a minimum distance m: a least-squares fit of a and b over 0 … 3 to a target that is 1 up to m and
 * exp(−(d − m)) beyond. Fitted by the Levenberg–Marquardt method (Nocedal & Wright, "Numerical Optimization", section
 * 10.3).
 *
 * @param minimumDistance 0 … 0.99
 */
export function closenessFor(minimumDistance: number): Closeness {
  let [a, b, damping] = [1, 1, 1e-3];
  let error = fit(a, b, minimumDistance);
  for (let step = 0; step < MOST_STEPS; step++) {
    const [stepA, stepB] = solve(error, damping);
    const next = fit(a + stepA, b + stepB, minimumDistance);
    const better = next.sum < error.sum;
    damping *= better ? 0.3 : 4;
    if (!better && damping > 1e12) break;
    if (!better) continue;
    [a, b, error] = [a + stepA, b + stepB, next];
    if (Math.abs(stepA) + Math.abs(stepB) < SETTLED) break;
  }
  return { a, b };
}

/** The sum of squared errors, and the normal equations JᵀJ and Jᵀ · error. */
interface Fit {
  sum: number;
  aa: number;
  ab: number;
  bb: number;
  a: number;
  b: number;
}

function fit(a: number, b: number, minimumDistance: number): Fit {
  const found: Fit = { sum: a > 0 && b > 0 ? 0 : Infinity, aa: 0, ab: 0, bb: 0, a: 0, b: 0 };
  for (let place = 1; place < PLACES && found.sum < Infinity; place++) {
    const distance = (FARTHEST * place) / (PLACES - 1);
    const wanted = distance < minimumDistance ? 1 : exponential(minimumDistance - distance);
    const log = logarithm(distance);
    const power = exponential(2 * b * log);
    const value = 1 / (1 + a * power);
    const byA = -value * value * power;
    const byB = 2 * a * log * byA;
    const error = wanted - value;
    found.sum += error * error;
    found.aa += byA * byA;
    found.ab += byA * byB;
    found.bb += byB * byB;
    found.a += byA * error;
    found.b += byB * error;
  }
  return found;
}

/** The step in a and b that solves the damped normal equations. */
function solve({ aa, ab, bb, a, b }: Fit, damping: number): [number, number] {
  const [left, right] = [aa * (1 + damping), bb * (1 + damping)];
  const determinant = left * right - ab * ab;
  return [(a * right - b * ab) / determinant, (left * b - ab * a) / determinant];
}
