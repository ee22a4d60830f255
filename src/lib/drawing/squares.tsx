import { type FigureElement } from '../figure';

type Square = 'full' | 'half' | 'open';

export type Counted = readonly [kind: Square, count: number, text?: string];

const COLUMNS = 20;
const LEAST_ROWS = 5;
/** Side of a square and distance from one to the next, in units of the drawing. */
const SIDE = 14;
const STEP = 18;
const EDGE = 2;

/**
 * A field of squares, twenty in a row, one kind after the other, with one path for all of a kind, beside the key of what
 * they stand for. It is at least five rows high, so that it keeps its height while their number changes.
 */
export function squares(counted: readonly Counted[], { label }: { label: string }): FigureElement {
  const kinds = counted.flatMap(([kind, count]) => Array.from({ length: count }, () => kind));
  const rows = Math.max(LEAST_ROWS, Math.ceil(kinds.length / COLUMNS));
  const cornersOf = (wanted: Square) =>
    kinds.flatMap((kind, i): Corner[] => (kind === wanted ? [cornerAt(i)] : []));
  const field = (
    <svg
      class="squares full-width"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${COLUMNS * STEP} ${rows * STEP}`}
    >
      {(['open', 'half', 'full'] as const).flatMap((kind) => drawn(kind, cornersOf(kind)))}
    </svg>
  );
  if (counted.every(([, , text]) => text === undefined)) return field;
  return (
    <div class="counted stacks-below-44">
      {field}
      <ul class="key">{counted.map(named)}</ul>
    </div>
  );
}

type Corner = readonly [x: number, y: number];

const cornerAt = (i: number): Corner => [
  (i % COLUMNS) * STEP + EDGE,
  Math.floor(i / COLUMNS) * STEP + EDGE,
];

function drawn(kind: Square, corners: readonly Corner[]): FigureElement[] {
  if (corners.length === 0) return [];
  const path = (name: Square, outline: string) => (
    <path class={name} d={corners.map(([x, y]) => `M${x} ${y}${outline}`).join('')} />
  );
  const whole = path(kind, `h${SIDE}v${SIDE}h-${SIDE}z`);
  return kind === 'half' ? [whole, path('full', `v${SIDE}h${SIDE}z`)] : [whole];
}

export const square = (kind: Square): FigureElement => (
  <svg viewBox="0 0 18 18" aria-hidden="true">
    {drawn(kind, [[EDGE, EDGE]])}
  </svg>
);

const named = ([kind, , text = '']: Counted): FigureElement => (
  <li class="gap-2 line-up">
    {square(kind)}
    {text}
  </li>
);
