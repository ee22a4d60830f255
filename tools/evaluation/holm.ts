/**
 * Adjusts the p values of several comparisons made at once so that the chance of even one false alarm stays below the
 * level they are compared with (Holm 1979): the smallest is multiplied by their number, the next by one less, and so
 * on; none becomes smaller than the one before.
 *
 *     0.01  0.04  0.03  0.005  →  0.03  0.06  0.06  0.02
 *
 * @returns in the order given
 */
export function holm(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const adjusted = new Array<number>(values.length);
  let least = 0;
  order.forEach((at, rank) => {
    least = Math.max(least, Math.min(1, (values.length - rank) * values[at]!));
    adjusted[at] = least;
  });
  return adjusted;
}
