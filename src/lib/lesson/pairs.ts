import type { Figure, Shown } from '../drawing/figure';

/** Where a number is no running text: figures with their tables, questions, tables. */
const APART = /<(Figure|Guess)\b[\s\S]*?<\/\1>|^\|.*$/gm;
const CELL = /<Rec\b[^>]*?\bcell="([^"]+)"/g;

/** At most so many numbers of the text lead into one figure. */
const MOST_PAIRS = 6;

/** The cells that the running text of a lesson names, each once, in reading order. */
export const namedCells = (mdx: string): string[] => [
  ...new Set([...mdx.replace(APART, '').matchAll(CELL)].map(([, cell]) => cell!)),
];

/** Every number of a figure that has a mark, in the order in which they are drawn. */
export function marksOf(figure: Figure): Shown[] {
  const found: Shown[] = [];
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if ('cell' in part && 'shown' in part) found.push(part as Shown);
    for (const inner of Object.values(part)) visit(inner);
  };
  visit(figure);
  return found;
}

/**
 * Ties numbers of the text to marks: each cell that both name gets the id of its mark, six a figure, in
 * reading order; the figure that comes first has it. The marks are told their ids.
 */
export function tie(mdx: string, figures: readonly Figure[]): Map<string, string> {
  const pairs = new Map<string, string>();
  const taken = new Map<string, number>();
  const marks = figures.map((figure) => ({ id: figure.id, shown: marksOf(figure) }));
  for (const cell of namedCells(mdx)) {
    const home = marks.find(({ shown }) => shown.some((one) => one.cell === cell));
    const n = (taken.get(home?.id ?? '') ?? 0) + 1;
    if (!home || n > MOST_PAIRS) continue;
    taken.set(home.id, n);
    pairs.set(cell, `${home.id}-${n}`);
    home.shown.find((one) => one.cell === cell)!.pair = `${home.id}-${n}`;
  }
  return pairs;
}
