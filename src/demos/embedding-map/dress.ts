import { MARKS } from './marks';

/** What is drawn of the points; one entry a point. */
export interface Dress {
  labels: readonly string[];
  /** Index into MARKS. */
  marks: Uint8Array;
  /** Weight of the ink, 0 … TONES − 1. */
  tones: Uint8Array;
  /** Names that say nothing stand only where they are asked for. */
  isNameless?: boolean;
  /** So many points have names of their own above the canvas; the others are named near the pointer alone. */
  lettered?: number;
}

export const UNDRESSED: Dress = { labels: [], marks: new Uint8Array(0), tones: new Uint8Array(0) };

/** Points that are drawn in one go. */
export interface Batch {
  mark: number;
  tone: number;
  points: number[];
}

/** Points by mark and tone, in the order in which they are drawn. */
export function batchesOf({ marks, tones }: Dress): Batch[] {
  const batches = new Map<number, Batch>();
  marks.forEach((mark, point) => {
    const tone = tones[point]!;
    const key = tone * MARKS.length + mark;
    const batch = batches.get(key) ?? { mark, tone, points: [] };
    batch.points.push(point);
    batches.set(key, batch);
  });
  return [...batches.values()].sort((a, b) => layer(a) - layer(b));
}

/** Dark over light, and filled marks over open ones, so that neither hides the other. */
function layer({ mark, tone }: Batch): number {
  return tone * 2 * MARKS.length + (MARKS[mark]!.filled ? MARKS.length : 0) + mark;
}
