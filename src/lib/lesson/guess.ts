export interface Axis {
  min: number;
  max: number;
}

/** Units with whole numbers only. */
const COUNTED = new Set([
  'answers',
  'chunks',
  'clumps',
  'months',
  'questions',
  'rank',
  'requests',
  'sentences',
  'steps',
]);

/** The step of the handle on its axis: 1, 2 or 5 times a power of ten, about a hundredth of the range. */
export function stepOf({ min, max }: Axis, unit: string): number {
  const wanted = (max - min) / 100;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const digit = [5, 2, 1].find((nice) => nice * power <= wanted * 1.000001)!;
  return Math.max(Number((digit * power).toPrecision(1)), COUNTED.has(unit) ? 1 : 0.1);
}
