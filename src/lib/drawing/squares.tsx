import { type FigureElement } from '../figure';

/** What a square stands for: a filled one, half of one, or an outline. */
export type Square = 'full' | 'half' | 'open';

const COLUMNS = 20;
/** Side of a square and distance from one to the next, in units of the drawing. */
const [SIDE, STEP, EDGE] = [14, 18, 2];

/**
 * A field of squares, twenty in a row, in the order given, with one path for all of a kind. `rows` keeps its height
 * while their number changes.
 */
export function squares(
  kinds: readonly Square[],
  { label, rows }: { label: string; rows: number },
): FigureElement {
  const cornersOf = (wanted: Square) =>
    kinds.flatMap((kind, i): Corner[] => (kind === wanted ? [cornerAt(i)] : []));
  return (
    <svg
      class="squares full-width"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${COLUMNS * STEP} ${rows * STEP}`}
    >
      {(['open', 'half', 'full'] as const).flatMap((kind) => drawn(kind, cornersOf(kind)))}
    </svg>
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

type Entry = readonly [kind: Square, text: string];

/** What the squares mean, each beside one of its kind. */
export const squaresKey = (...entries: readonly Entry[]): FigureElement => (
  <ul class="key">
    {entries.map(([kind, text]) => (
      <li class="gap-2 line-up">
        <svg viewBox="0 0 18 18" aria-hidden="true">
          {drawn(kind, [[EDGE, EDGE]])}
        </svg>
        {text}
      </li>
    ))}
  </ul>
);

/** A field beside its key. */
export const squaresWithKey = (
  field: FigureElement,
  ...entries: readonly Entry[]
): FigureElement => (
  <div class="counted stacks-below-44">
    {field}
    {squaresKey(...entries)}
  </div>
);

/** So many squares of each kind, one kind after the other. */
export const squaresOf = (...counts: readonly (readonly [Square, number])[]): Square[] =>
  counts.flatMap(([kind, count]) => Array.from({ length: count }, () => kind));
