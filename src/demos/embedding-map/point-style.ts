import { MARKS } from './marks';

/** The look of the points; one entry per point. */
export interface PointStyle {
  labels: readonly string[];
  /** Index into MARKS. */
  marks: Uint8Array;
  /** Weight of the ink, 0 … TONES − 1. */
  tones: Uint8Array;
  /** Labels that mean nothing are written only on demand. */
  isNameless?: boolean;
  /** This many points have names above the canvas; the others are named only near the pointer. */
  lettered?: number;
}

export const UNDRESSED: PointStyle = {
  labels: [],
  marks: new Uint8Array(0),
  tones: new Uint8Array(0),
};

/** Points that are drawn together. */
export interface Batch {
  mark: number;
  tone: number;
  points: number[];
}

/** Points by mark and tone, in drawing order. */
export function batchesOf({ marks, tones }: Pick<PointStyle, 'marks' | 'tones'>): Batch[] {
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

/** Orders dark above light, and filled marks above open ones, so that neither hides the other. */
function layer({ mark, tone }: Batch): number {
  return tone * 2 * MARKS.length + (MARKS[mark]!.filled ? MARKS.length : 0) + mark;
}
