import { randomNormal, seededRng } from '~/lib/math/rng';
import type { Scene } from './scene';

const LIMITS = { count: 20_000, width: 1_024 };

/**
 * Points without any structure: each number is drawn independently from a normal distribution. Any shape on a map of
 * them was made by the map.
 *
 * @throws RangeError if the number of points, or of numbers per point, is below 1 or too large
 */
export function noiseScene(count: number, width: number, seed: number): Scene {
  check('points', count, LIMITS.count);
  check('numbers a point', width, LIMITS.width);
  const rng = seededRng(seed);
  const values = Float32Array.from({ length: count * width }, () => randomNormal(rng));
  const points = Array.from({ length: count }, (_, at) => {
    const label = String(at + 1);
    return { id: `noise-${label}`, label, text: '', language: '' as const, part: '' };
  });
  return { points, vectors: { count, width, values } };
}

function check(what: string, number: number, most: number): void {
  if (Number.isInteger(number) && number >= 1 && number <= most) return;
  throw new RangeError(`Noise of ${number} ${what} cannot be drawn; ask for 1 to ${most}.`);
}
