/** The cells of a recorded run, by their paths. */
export type Cells = Readonly<Record<string, number | string>>;

/**
 * A number of a recorded run.
 *
 * @throws Error if the record lacks it: a picture never stands in for a number that is gone
 */
export function numberIn(cells: Cells, path: string): number {
  const value = cells[path];
  if (typeof value === 'number') return value;
  throw new Error(
    `The picture of a demo needs the cell ${path}, and its record has no such number. Record the demo again, or draw another cell.`,
  );
}
