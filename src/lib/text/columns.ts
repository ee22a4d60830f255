import { goesOn, widthOf } from './lines';
import type { Line } from './pdf-lines';

/** A page whose lines were written across two columns, and how it begins. */
export interface Across {
  page: number;
  rows: readonly (readonly [left: string, right: string])[];
}

/** The least gap between two columns, in sizes of the letters, and points by which lines of one may begin apart. */
export const GUTTER = 0.8;
const SAME_X = 2;
/** The least lines that make columns, and how many of them are shown. */
const LEAST_ROWS = 5;
const SHOWN_ROWS = 7;
/** Lines of a column that go on in the next: in prose most do, in a table hardly one. */
const GOING_ON = 0.5;

/** How a page begins whose lines were joined across two columns of prose; undefined of any other. */
export function acrossIn(lines: readonly Line[]): Across['rows'] | undefined {
  const x = gutterIn(lines);
  return x === undefined ? undefined : halvesIn(lines, x).slice(0, SHOWN_ROWS);
}

/** The lines in the order in which columns are read: down each, between the lines that reach across. */
export function downColumns(lines: readonly Line[]): readonly Line[] {
  const x = gutterIn(lines);
  if (x === undefined) return lines;
  const bands: Line[][] = [[]];
  for (const line of lines)
    if (reachesAcross(line, x)) bands.push([line], []);
    else bands.at(-1)!.push(line);
  return bands.flatMap((band) => {
    if (band.some((line) => reachesAcross(line, x))) return band;
    return [true, false].flatMap((isLeft) =>
      downColumns(band.flatMap((line) => partOf(line, x, isLeft))),
    );
  });
}

const reachesAcross = ({ spans, size }: Line, x: number): boolean =>
  spans.some(([start, end]) => start < x - SAME_X && end > x - 0.5 * GUTTER * size);

function partOf(line: Line, x: number, isLeft: boolean): Line[] {
  const isIn = (at: number) => line.spans[at]![0] < x - SAME_X === isLeft;
  const cells = line.cells.filter((_, at) => isIn(at));
  const spans = line.spans.filter((_, at) => isIn(at));
  return spans[0] ? [{ ...line, cells, spans, x: spans[0][0] }] : [];
}

/** Both halves of each line that has two. */
const halvesIn = (lines: readonly Line[], x: number) =>
  lines.flatMap((line) => {
    const [left] = partOf(line, x, true);
    const [right] = partOf(line, x, false);
    if (!left || !right || reachesAcross(line, x)) return [];
    return [[left.cells.join(' ').trim(), right.cells.join(' ').trim()] as const];
  });

/** Where the right one of two columns of prose begins: where most gaps of the lines end. */
function gutterIn(lines: readonly Line[]): number | undefined {
  const starts = new Map<number, number>();
  for (const x of lines.flatMap(({ spans }) => spans.slice(1).map(([start]) => Math.round(start))))
    starts.set(x, (starts.get(x) ?? 0) + 1);
  const [x = 0] = [...starts].sort((one, other) => other[1] - one[1])[0] ?? [];
  const halves = halvesIn(lines, x);
  const isProse = [0, 1].every((side) => goOn(halves.map((one) => one[side]!)));
  return halves.length >= LEAST_ROWS && isProse ? x : undefined;
}

function goOn(lines: readonly string[]): boolean {
  const widest = Math.max(...lines.map(widthOf));
  const going = lines.filter((line, at) => goesOn(line, lines[at + 1] ?? '', widest));
  return going.length >= GOING_ON * (lines.length - 1);
}
