import type { Interval } from '~/lib/evaluation/bootstrap';
import { spreadOfMarks } from '~/lib/evaluation/spread';

/**
 * The interval of `spreadOfMarks` when only the share of right answers is known for each seed.
 *
 * @param rights a share for each seed, 0 … 1
 * @param questions number of questions that each seed answered
 * @example spreadOfShares([0.5], 2) // { mean: 0.5, low: 0, high: 1 }
 */
export const spreadOfShares = (rights: readonly number[], questions: number): Interval =>
  spreadOfMarks(
    rights.map((share) => {
      const right = Math.round(share * questions);
      return Array.from({ length: questions }, (_, i) => Number(i < right));
    }),
  );
