import { h, type FigureElement } from '../figure';

/** What a square stands for: a filled one, half of one, or an outline. */
export type Square = 'full' | 'half' | 'open';

const COLUMNS = 20;
/** Side of a square and distance from one to the next, in units of the drawing. */
const [SIDE, STEP] = [14, 18];

/** A field of squares, twenty in a row, in the order given; `rows` keeps its height while their number changes. */
export function squares(
  kinds: readonly Square[],
  { label, rows }: { label: string; rows: number },
): FigureElement {
  return h(
    'svg',
    {
      class: 'squares',
      role: 'img',
      'aria-label': label,
      viewBox: `0 0 ${COLUMNS * STEP} ${rows * STEP}`,
    },
    ...kinds.flatMap((kind, i) =>
      drawn(kind, (i % COLUMNS) * STEP + 2, Math.floor(i / COLUMNS) * STEP + 2),
    ),
  );
}

function drawn(kind: Square, x: number, y: number): FigureElement[] {
  const square = h('rect', { class: kind, x, y, width: SIDE, height: SIDE });
  if (kind !== 'half') return [square];
  return [square, h('path', { class: 'full', d: `M${x} ${y}v${SIDE}h${SIDE}z` })];
}

type Entry = readonly [kind: Square, text: string];

/** What the squares mean, each beside one of its kind. */
export const squaresKey = (...entries: readonly Entry[]): FigureElement =>
  h(
    'ul',
    { class: 'key' },
    ...entries.map(([kind, text]) =>
      h(
        'li',
        {},
        h('svg', { viewBox: '0 0 18 18', 'aria-hidden': 'true' }, ...drawn(kind, 2, 2)),
        text,
      ),
    ),
  );

/** A field beside its key. */
export const squaresWithKey = (field: FigureElement, ...entries: readonly Entry[]): FigureElement =>
  h('div', { class: 'counted' }, field, squaresKey(...entries));

/** So many squares of each kind, one kind after the other. */
export const squaresOf = (...counts: readonly (readonly [Square, number])[]): Square[] =>
  counts.flatMap(([kind, count]) => Array.from({ length: count }, () => kind));
