import type { FigureElement } from '~/lib/figure';
import { stretch } from '../drawing/marks';
import { tenths, type FieldRoad } from './scale';
import type { Sum } from './sums';

/** A way in a drawing, in pixels. */
type Way = readonly [x: number, y: number];

/** Things in rows: the first place, the ways to the next and to the next row, and how many stand in a row. */
interface Rows {
  first: Way;
  next: Way;
  row: Way;
  each: number;
}

/** The paths of shapes `from` … `to` − 1; `step` leads from the end of a shape to the next in its row. */
function trail(
  { first, next, row, each }: Rows,
  [from, to]: readonly [from: number, to: number],
  shape: string,
  step: string,
): string {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => {
    const place = (from + i) % each;
    const at = Math.floor((from + i) / each);
    const [x, y] = [0, 1].map((axis) =>
      tenths(first[axis]! + place * next[axis]! + at * row[axis]!),
    );
    return (i === 0 || place === 0 ? `M${x} ${y}` : step) + shape;
  }).join('');
}

interface Layers {
  road: FieldRoad;
  text: string;
  /** Milliseconds after a press at which it is answered; without them it was answered before. */
  told?: number | undefined;
}

/** What was not asked yet, and over it what is told of it: each path with its name and pen. */
function layers(
  { road, text, told }: Layers,
  [width, height]: Way,
  [asked, ...answers]: readonly (readonly [name: string, path: string])[],
): FigureElement {
  const viewBox = `0 0 ${width} ${height}`;
  const outline = ([name, d]: readonly [name: string, path: string]) =>
    d !== '' && <path class={`${name} fill-none`} d={d} />;
  return (
    <div class="field" data-road={road}>
      {told !== undefined && (
        <svg viewBox={viewBox} class="asked" aria-hidden="true">
          {outline(asked!)}
        </svg>
      )}
      <svg viewBox={viewBox} class="told" role="img" aria-label={text} data-told={told}>
        {answers.map(outline)}
      </svg>
    </div>
  );
}

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
  { columns, ...look }: Layers & { columns: number },
): FigureElement {
  const tall = Math.ceil(each / columns) * STEP + GAP;
  const drawn = (
    [x, y, path]: Mark,
    ends: (right: number) => readonly [from: number, to: number],
  ) =>
    worlds
      .map((right, world) => {
        const first = [x, y + world * tall] as const;
        const rows = { first, next: [STEP, 0], row: [0, STEP], each: columns } as const;
        return trail(rows, ends(right), path, `m${STEP} 0`);
      })
      .join('');
  const mark = MARKS[look.road];
  return layers(
    look,
    [columns * STEP, worlds.length * tall - GAP],
    [
      ['pen-line', drawn(mark, () => [0, each])],
      ['wrong pen-line', drawn(CROSS, (right) => [right, each])],
      ['right pen-line', drawn(mark, (right) => [0, right])],
    ],
  );
}

/** A share as the part of a bar. */
export const barOf = (
  { right, n }: Pick<Sum, 'right' | 'n'>,
  told?: number | undefined,
): FigureElement => (
  <svg height={14} aria-hidden="true">
    {stretch('whole fill-none pen-line', [0, 100], 1, 12)}
    <g data-told={told}>{stretch('part fill-road', [0, (100 * right) / n], 1, 12)}</g>
  </svg>
);

/** The window in equal lines of so many pixels, in columns. */
const COLUMNS = 24;
const LINE = { first: [1, 4], next: [0, 6], row: [8, 0], each: 20 } as const;

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
  const lines = Math.min(COLUMNS * LINE.each, Math.round((window * facts) / tokens));
  const run = (from: number, to: number) => trail(LINE, [from, to], 'h6', 'm-6 6');
  return layers(
    { road: 'prompt', text, told: 0 },
    [COLUMNS * 8, LINE.each * 6 + 2],
    [
      ['room pen-line', run(0, lines)],
      ['filled pen-road', run(0, facts)],
      ['answers pen-ink', run(at, at + 1)],
    ],
  );
}
