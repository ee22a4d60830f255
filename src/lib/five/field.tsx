import type { FigureElement } from '~/lib/figure';
import { stretch } from '../drawing/marks';
import { tenths, type FieldRoad } from './scale';
import type { Sum } from './sums';

/** Pixels of the drawing between two marks, and between two worlds. */
const STEP = 10;
const GAP = 7;

/** A mark in its cell of 10 × 10: where its path begins, and the path, which ends where it began. */
type Mark = readonly [x: number, y: number, path: string];
const MARKS: Record<FieldRoad, Mark> = {
  base: [1.5, 3.5, 'h7v3h-7z'],
  prompt: [1.8, 5, 'a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0-6.4 0z'],
  rag: [2, 2, 'h6v6h-6z'],
  finetune: [5, 1.6, 'l3.6 6.4h-7.2z'],
};
const CROSS: Mark = [2.2, 2.2, 'l5.6 5.6m0-5.6l-5.6 5.6m0-5.6'];

/**
 * Every question a mark, world below world: the right ones filled and first, the wrong ones crosses, and beneath them the
 * outlines of a question that was not asked yet.
 *
 * @param columns marks a row
 */
export function fieldOf(
  { worlds, each }: Pick<Sum, 'worlds' | 'each'>,
  { road, columns, text }: { road: FieldRoad; columns: number; text: string },
): FigureElement {
  const rows = Math.ceil(each / columns);
  const height = worlds.length * rows * STEP + (worlds.length - 1) * GAP;
  const drawn = (mark: Mark, ends: (right: number) => readonly [from: number, to: number]) =>
    worlds
      .map((right, world) => marks(mark, ends(right), columns, world * (rows * STEP + GAP)))
      .join('');
  const right = drawn(MARKS[road], (count) => [0, count]);
  const wrong = drawn(CROSS, (count) => [count, each]);
  return layers(
    { road, text, box: [columns * STEP, height] },
    outline(
      undefined,
      drawn(MARKS[road], () => [0, each]),
    ),
    wrong !== '' && outline('wrong', wrong),
    right !== '' && outline('right', right),
  );
}

interface Layers {
  road: FieldRoad;
  text: string;
  box: readonly [width: number, height: number];
}

/** What was not asked yet, and over it what is told of it. */
function layers(
  { road, text, box }: Layers,
  asked: FigureElement,
  ...told: readonly (FigureElement | false)[]
): FigureElement {
  const viewBox = `0 0 ${box.join(' ')}`;
  return (
    <div class="field" data-road={road}>
      <svg viewBox={viewBox} class="asked" aria-hidden="true">
        {asked}
      </svg>
      <svg viewBox={viewBox} class="told" role="img" aria-label={text}>
        {told}
      </svg>
    </div>
  );
}

const outline = (name: string | undefined, d: string, pen = 'pen-line'): FigureElement => (
  <path class={`${name ? `${name} ` : ''}fill-none ${pen}`} d={d} />
);

/** A share as the part of a bar. */
export const barOf = ({ right, n }: Pick<Sum, 'right' | 'n'>): FigureElement => (
  <svg height={14} aria-hidden="true">
    {stretch('whole fill-none pen-line', [0, 100], 1, 12)}
    {stretch('part fill-road', [0, (100 * right) / n], 1, 12)}
  </svg>
);

/** Marks `from` … `to` − 1 of one world, row by row, as one path. */
const marks = (
  [x, y, shape]: Mark,
  [from, to]: readonly [from: number, to: number],
  columns: number,
  top: number,
): string =>
  trail([from, to], columns, {
    at: (row, column) => [x + STEP * column, y + top + STEP * row],
    step: `m${STEP} 0`,
    shape,
  });

interface Trail {
  /** Where a shape begins. */
  at: (row: number, place: number) => readonly [x: number, y: number];
  /** The way from the end of a shape to the next in its row. */
  step: string;
  shape: string;
}

/** Shapes `from` … `to` − 1 as one path, in rows of so many. */
function trail(
  [from, to]: readonly [from: number, to: number],
  each: number,
  { at, step, shape }: Trail,
): string {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => {
    const place = (from + i) % each;
    const [x, y] = at(Math.floor((from + i) / each), place).map(tenths);
    return (i === 0 || place === 0 ? `M${x} ${y}` : step) + shape;
  }).join('');
}

const COLUMNS = 24;
const ROWS = 20;
const LINE = { x: 8, y: 6 };
const LENGTH = 6;

/** What a prompt fills of a model's window, in tokens. */
export interface Filled {
  tokens: number;
  window: number;
  facts: number;
  /** The fact that answers, from 0. */
  at: number;
}

/** The window as equal lines, column by column: as many facts as it could hold, those pasted, and the answer's. */
export function windowOf({ tokens, window, facts, at }: Filled, text: string): FigureElement {
  const lines = Math.min(COLUMNS * ROWS, Math.round((window * facts) / tokens));
  const run = (from: number, to: number) =>
    trail([from, to], ROWS, {
      at: (column, row) => [LINE.x * column + 1, LINE.y * row + 4],
      step: `m-${LENGTH} ${LINE.y}`,
      shape: `h${LENGTH}`,
    });
  return layers(
    { road: 'prompt', text, box: [COLUMNS * LINE.x, ROWS * LINE.y + 2] },
    outline('room', run(0, lines)),
    outline('filled', run(0, facts), 'pen-road'),
    outline('answers', run(at, at + 1), 'pen-ink'),
  );
}
