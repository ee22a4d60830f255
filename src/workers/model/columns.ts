import type { Columns, Reading } from './opened';

/**
 * Pads the rows of a batch to the same length, on the left, so that all continue on the right; the mask excludes the
 * padding.
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
 * Reads prompts in slices, so that messages are received in between, and a network that returns logits for every token
 * returns only a few at once.
 *
 * @param between awaited between two slices; stops the reading if it resolves to false
 * @returns the logits after each prompt; undefined if the reading was stopped
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
