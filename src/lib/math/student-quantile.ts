/**
 * The quantile of Student's t for a whole number of degrees of freedom, by bisection of its distribution function
 * (Abramowitz & Stegun 1964, 26.7.3 and 26.7.4, finite series in the angle θ, tan θ = t / √df). 0.975 at 1: 12.706;
 * at 19: 2.0930.
 *
 * @param p above one half and below 1
 * @param degrees at least 1
 */
export function studentQuantile(p: number, degrees: number): number {
  const within = 2 * p - 1;
  let low = 0;
  let high = Math.PI / 2;
  for (let step = 0; step < 60; step++) {
    const angle = (low + high) / 2;
    if (shareWithin(angle, degrees) < within) low = angle;
    else high = angle;
  }
  return Math.tan((low + high) / 2) * Math.sqrt(degrees);
}

/** The share of Student's t between −t and t. */
function shareWithin(angle: number, degrees: number): number {
  const isOdd = degrees % 2 === 1;
  const square = Math.cos(angle) ** 2;
  let term = isOdd ? Math.cos(angle) : 1;
  let sum = degrees > 1 ? term : 0;
  for (let k = isOdd ? 3 : 2; k < degrees; k += 2) {
    term *= ((k - 1) / k) * square;
    sum += term;
  }
  const turned = Math.sin(angle) * sum;
  return isOdd ? (2 / Math.PI) * (angle + turned) : turned;
}
