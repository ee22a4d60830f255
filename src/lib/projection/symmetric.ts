import type { SparseMatrix } from '../math/sparse';
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
  const named = namedBy(points, count);
  const most = 2 * count * k;
  const [starts, columns] = [new Uint32Array(count + 1), new Uint32Array(most)];
  const [given, received] = [new Float64Array(most), new Float64Array(most)];
  const place = new Int32Array(count).fill(-1); // the position of each point's entry in the latest row that has one
  let end = 0;
  const placeOf = (row: number, column: number) => {
    if (place[column]! < starts[row]!) place[column] = end++;
    columns[place[column]!] = column;
    return place[column]!;
  };
  for (let row = 0; row < count; row++) {
    starts[row] = end;
    for (let at = row * k; at < (row + 1) * k; at++) given[placeOf(row, points[at]!)] = values[at]!;
    for (let at = named.starts[row]!; at < named.starts[row + 1]!; at++) {
      const from = named.places[at]!;
      received[placeOf(row, Math.floor(from / k))] = values[from]!;
    }
  }
  starts[count] = end;
  const agreed = given.slice(0, end).map((value, at) => both(value, received[at]!));
  return { rows: count, width: count, starts, columns: columns.slice(0, end), values: agreed };
}

/** The positions in the list at which each point occurs as a neighbour of others. */
function namedBy(points: Int32Array, count: number) {
  const starts = new Uint32Array(count + 1);
  for (const point of points) starts[point + 1]!++;
  for (let point = 0; point < count; point++) starts[point + 1]! += starts[point]!;
  const filled = starts.slice();
  const places = new Uint32Array(points.length);
  points.forEach((point, at) => (places[filled[point]!++] = at));
  return { starts, places };
}
