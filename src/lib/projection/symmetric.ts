import { transpose, type SparseMatrix } from '../math/sparse';
import type { Neighbours } from './neighbours';

/**
 * Symmetric neighbourhoods: j may be among the nearest of i without i being among those of j. Each pair that is close
 * from at least one side is in both rows, as `both(value(i, j), value(j, i))`, where a missing value is 0.
 *
 * @param values one for each neighbour of each point, [count × k].
 * @param both must be symmetric in its arguments.
 */
export function symmetric(
  { count, k, points }: Neighbours,
  values: Float64Array,
  both: (one: number, other: number) => number,
): SparseMatrix {
  const most = 2 * count * k;
  const starts = new Uint32Array(count + 1);
  const columns = new Uint32Array(most);
  const given = new Float64Array(most);
  const received = new Float64Array(most);
  const place = new Int32Array(count).fill(-1); // the position of each point's entry in the latest row that has one
  let end = 0;
  const placeOf = (row: number, column: number) => {
    if (place[column]! < starts[row]!) place[column] = end++;
    columns[place[column]!] = column;
    return place[column]!;
  };
  const own = {
    rows: count,
    width: count,
    values,
    columns: Uint32Array.from(points),
    starts: Uint32Array.from({ length: count + 1 }, (_, row) => row * k),
  };
  const others = transpose(own);
  for (let row = 0; row < count; row++) {
    starts[row] = end;
    for (const [from, to] of [
      [own, given],
      [others, received],
    ] as const)
      for (let at = from.starts[row]!; at < from.starts[row + 1]!; at++)
        to[placeOf(row, from.columns[at]!)] = from.values[at]!;
  }
  starts[count] = end;
  const agreed = given.slice(0, end).map((value, at) => both(value, received[at]!));
  return { rows: count, width: count, starts, columns: columns.slice(0, end), values: agreed };
}
