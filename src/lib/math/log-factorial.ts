import { logarithm } from './elementary';

const known = [0, 0];

/** ln n!, summed once for all smaller n too. `logFactorial(5)` is ln 120 = 4.787. */
export function logFactorial(n: number): number {
  for (let i = known.length; i <= n; i++) known.push(known[i - 1]! + logarithm(i));
  return known[n]!;
}
