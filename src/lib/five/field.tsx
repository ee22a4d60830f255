import { type FigureElement } from '~/lib/figure';
import type { Sum } from './sums';

/** Whose marks a field has: the untouched model's bars, or those of a road. */
export type FieldRoad = 'base' | 'prompt' | 'rag' | 'finetune';

/** Pixels of the drawing between two marks, and between two worlds. */
const STEP = 10;
const GAP = 7;

/** A mark in its cell of 10 × 10: where its path begins, and the path, which ends where it began. */
const MARKS: Record<FieldRoad, readonly [x: number, y: number, path: string]> = {
  base: [1.5, 3.5, 'h7v3h-7z'],
  prompt: [1.8, 5, 'a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0-6.4 0z'],
  rag: [2, 2, 'h6v6h-6z'],
  finetune: [5, 1.6, 'l3.6 6.4h-7.2z'],
};
const CROSS = [2.2, 2.2, 'l5.6 5.6m0-5.6l-5.6 5.6m0-5.6'] as const;

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
  const tops = worlds.map((_, world) => world * (rows * STEP + GAP));
  const paths = (from: (right: number) => number, to: (right: number) => number, cross = false) =>
    worlds
      .map((right, world) =>
        marks(
          cross ? CROSS : MARKS[road],
          { from: from(right), to: to(right), columns },
          tops[world]!,
        ),
      )
      .join('');
  const all = paths(
    () => 0,
    () => each,
  );
  const box = { viewBox: `0 0 ${columns * STEP} ${height}` };
  const right = paths(
    () => 0,
    (count) => count,
  );
  const wrong = paths(
    (count) => count,
    () => each,
    true,
  );
  return (
    <div class="field" data-road={road}>
      <svg {...box} class="asked" aria-hidden="true">
        <path class="fill-none pen-line" d={all} />
      </svg>
      <svg {...box} class="told" role="img" aria-label={text}>
        {wrong !== '' && <path class="wrong fill-none pen-line" d={wrong} />}
        {right !== '' && <path class="right fill-none pen-line" d={right} />}
      </svg>
    </div>
  );
}

/** Marks `from` … `to` − 1 of one world, row by row, as one path. */
function marks(
  [x, y, path]: readonly [x: number, y: number, path: string],
  { from, to, columns }: { from: number; to: number; columns: number },
  top: number,
): string {
  const parts: string[] = [];
  for (let at = from; at < to; at++) {
    const column = at % columns;
    const begins = at === from || column === 0;
    const row = Math.floor(at / columns);
    parts.push(
      begins ? `M${rounded(x + STEP * column)} ${rounded(y + top + STEP * row)}` : `m${STEP} 0`,
      path,
    );
  }
  return parts.join('');
}

const rounded = (value: number): number => Math.round(10 * value) / 10;
