import type { Road } from '~/lib/road';
import type { Standing } from './standing';

/** What one criterion adds to the lead of the first road over the second. */
interface Deciding {
  readonly criterion: string;
  readonly weight: number;
  /** In points of the score; below 0 where the second road is the better one. */
  readonly gain: number;
}

/** The first two roads, and the criteria that part them. */
interface Decision {
  readonly first: Road;
  readonly second: Road;
  /** What speaks for the first road, most first. */
  readonly forFirst: readonly Deciding[];
  /** What speaks for the second, most first. */
  readonly forSecond: readonly Deciding[];
}

/**
 * What makes the first road come before the second, or null when nothing is ranked. The gains of all
 * criteria add up to the lead.
 *
 * Weights 3 and 1, merits 4 and 2 against 3 and 5: gains 3·(4 − 3)/4 = 0.75 and 1·(2 − 5)/4 = −0.75.
 */
export function decisionOf({ ranking }: Standing): Decision | null {
  const [first, second] = ranking ?? [];
  if (!first || !second) return null;
  const gains = first.parts.map(({ criterion, weight, value }, at): Deciding => ({
    criterion,
    weight,
    gain: value - second.parts[at]!.value,
  }));
  const bySize = gains.sort((a, b) => Math.abs(b.gain) - Math.abs(a.gain));
  return {
    first: first.road,
    second: second.road,
    forFirst: bySize.filter(({ gain }) => gain > 0),
    forSecond: bySize.filter(({ gain }) => gain < 0),
  };
}
