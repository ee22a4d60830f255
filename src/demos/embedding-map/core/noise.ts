import { randomNormal, seededRng } from '~/lib/math/rng';
import type { Scene } from './scene';

/** Numbers in each point. */
const WIDTH = 50;

/**
 * Points without any structure: each number is drawn independently from a normal distribution. Any shape on a map of
 * them was made by the map.
 */
export function noiseScene(count: number, seed: number): Scene {
  const rng = seededRng(seed);
  const values = Float32Array.from({ length: count * WIDTH }, () => randomNormal(rng));
  const points = Array.from({ length: count }, (_, at) => {
    const label = String(at + 1);
    return { id: `noise-${label}`, label, text: '', language: '' as const, part: '' };
  });
  return { points, vectors: { count, width: WIDTH, values } };
}
