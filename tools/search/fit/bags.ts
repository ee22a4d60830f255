import type { SparseMatrix } from '~/lib/math/sparse';
import { rowsOfText, type WordRows } from '~/lib/word-table/table';

/** Texts as rows [texts × words]: the share of each word in its text. Times a table it is the mean of a text's rows. */
export function bagsOf(texts: readonly string[], rows: WordRows): SparseMatrix {
  const counts = texts.map((text) => rowsOfText(text, rows));
  const starts = new Uint32Array(texts.length + 1);
  counts.forEach(({ length }, at) => (starts[at + 1] = starts[at]! + length));
  return {
    rows: texts.length,
    width: rows.size,
    starts,
    columns: Uint32Array.from(counts.flat()),
    values: Float64Array.from(counts.flatMap((count) => count.map(() => 1 / count.length))),
  };
}

/** The rows of `matrix` at some places. */
export function chosen(matrix: SparseMatrix, places: readonly number[]): SparseMatrix {
  const { starts, columns, values, width } = matrix;
  const ends = new Uint32Array(places.length + 1);
  places.forEach((row, at) => (ends[at + 1] = ends[at]! + starts[row + 1]! - starts[row]!));
  const own = { columns: new Uint32Array(ends.at(-1)!), values: new Float64Array(ends.at(-1)!) };
  places.forEach((row, at) => {
    own.columns.set(columns.subarray(starts[row], starts[row + 1]), ends[at]);
    own.values.set(values.subarray(starts[row], starts[row + 1]), ends[at]);
  });
  return { rows: places.length, width, starts: ends, ...own };
}
