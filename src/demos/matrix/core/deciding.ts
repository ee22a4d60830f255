import type { Road } from '~/lib/road';
import type { Standing } from './standing';

/** The contribution of one criterion to the lead of the first road over the second. */
interface Deciding {
  readonly criterion: string;
  readonly weight: number;
  /** In points of the score; below 0 if the second road is better. */
  readonly gain: number;
}

/** The first two roads, and the criteria that separate them. */
interface Decision {
  readonly first: Road;
  readonly second: Road;
  /** Criteria in favour of the first road, largest gain first. */
  readonly forFirst: readonly Deciding[];
  /** Criteria in favour of the second, largest gain first. */
  readonly forSecond: readonly Deciding[];
}

/**
 * The reasons why the first road precedes the second, or null if nothing is ranked. The gains of all criteria add up to
 * the lead.
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
