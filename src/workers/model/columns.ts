import type { Columns, Reading } from './opened';

/**
 * Rows of a batch brought to one length: what a shorter one lacks stands at its left, so that all are
 * written on at the right, and is overlooked.
 */
export function leftPadded(rows: readonly (readonly number[])[], padding: number): Columns {
  const longest = Math.max(0, ...rows.map(({ length }) => length));
  const filled = (row: readonly number[], fill: number, own: readonly number[]) => [
    ...Array<number>(longest - row.length).fill(fill),
    ...own,
  ];
  return {
    ids: rows.map((row) => filled(row, padding, row)),
    mask: rows.map((row) => filled(row, 0, Array<number>(row.length).fill(1))),
  };
}

/**
 * Reads prompts a slice at a time: messages come in between, and a network that gives logits for every
 * token gives few at once.
 *
 * @param between awaited between two slices; false ends the reading
 * @returns the logits after each prompt; undefined where it was ended
 */
export async function readPrompts(
  reading: Reading,
  { ids, mask }: Columns,
  slice: number,
  between: () => Promise<boolean>,
): Promise<Float32Array[] | undefined> {
  const length = ids[0]!.length;
  for (let at = 0; ; at += slice) {
    const part = (rows: readonly (readonly number[])[]) =>
      rows.map((row) => row.slice(at, at + slice));
    const logits = await reading.read({ ids: part(ids), mask: part(mask) });
    if (at + slice >= length) return logits;
    if (!(await between())) return undefined;
  }
}
