import { wilsonInterval } from '~/lib/evaluation/wilson';

export type Cells = Readonly<Record<string, number>>;

/** Right answers of one road in one world after another, with their sum and its 95% interval as shares (Wilson). */
export interface Sum {
  /** Right answers a world. */
  worlds: readonly number[];
  /** Questions a world. */
  each: number;
  right: number;
  n: number;
  /** In percent. */
  share: number;
  low: number;
  high: number;
}

/** The cell that counts right answers, and the questions of each world or their cell. */
export interface Counted {
  right: string;
  of: string | number;
}

/**
 * One count over all worlds that have it, in their order; the questions are as many in each.
 *
 * @param worlds the cells of each world's record
 * @throws if no world has the cell
 */
export function overWorlds(worlds: readonly Cells[], { right: counted, of }: Counted): Sum {
  const own = worlds.filter((cells) => counted in cells);
  const [first] = own;
  if (!first)
    throw new Error(
      `No world has a cell “${counted}”. Name one of content/runs/ladder/ladder-facts-*.json.`,
    );
  const rights = own.map((cells) => cells[counted]!);
  const right = rights.reduce((sum, one) => sum + one, 0);
  const each = typeof of === 'number' ? of : first[of]!;
  const n = each * own.length;
  const share = percentOf({ right, n });
  return { worlds: rights, each, right, n, share, ...wilsonInterval(right, n) };
}

export const percentOf = ({ right, n }: Pick<Sum, 'right' | 'n'>): number =>
  Math.round((100 * right) / n);
