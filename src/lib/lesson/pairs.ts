import type { Figure, Shown } from '../drawing/figure';
import { lessonTree, type LessonNode } from './tree';

/** Parts of a lesson that are not running text: figures with their tables, questions, tables. */
const APART = ['Figure', 'Guess', 'table'];

/** Most numbers of the text that are linked to one figure. */
const MOST_PAIRS = 6;

/** The cells that the running text of a lesson mentions, without duplicates, in reading order. */
export const namedCells = (mdx: string): string[] => [...new Set(cellsIn(lessonTree(mdx)))];

const cellsIn = ({ type, name, attributes, children }: LessonNode): string[] => {
  if (APART.includes(name || type)) return [];
  return name === 'Rec' ? [attributes.cell!] : children.flatMap(cellsIn);
};

/** Every number of a figure that has a mark, in drawing order. */
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
 * Links numbers of the text to marks: each cell that both the text and a figure have gets the id of its mark, at most
 * six per figure, in reading order. The first figure with the cell gets it. Also sets `pair` on the marks.
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
