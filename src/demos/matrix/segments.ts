import type { Ranked } from './core/ranking';

/** A part of a bar: its id, its start and its length, in the unit of the score. */
export interface Segment {
  readonly id: string;
  readonly value: number;
  readonly from: number;
}

/** Values laid end to end; zeros are left out. */
function laidOut(parts: readonly { id: string; value: number }[]): Segment[] {
  let from = 0;
  return parts.flatMap(({ id, value }) => {
    const segment = { id, value, from };
    from += value;
    return value > 0 ? [segment] : [];
  });
}

export const groupSegments = ({ groups }: Ranked): Segment[] =>
  laidOut(groups.map(({ group, value }) => ({ id: group, value })));

export const criterionSegments = ({ parts }: Ranked): Segment[] =>
  laidOut(parts.map(({ criterion, value }) => ({ id: criterion, value })));
