import { type Attributes, type FigureElement } from '../figure';
import type { Road } from '../road';
import type { Outcome, Shown } from './figure';
import { percent, round } from './geometry';
import { sideFor } from './label-place';

/** An element of its own size at a point of the drawing: x in per cent, y in pixels. */
const placed = (x: number, y: number, attributes: Attributes, ...inside: FigureElement[]) => (
  <svg x={percent(x)} y={round(y)} overflow="visible" {...attributes}>
    {inside}
  </svg>
);

export const line = (
  kind: string,
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
): FigureElement => (
  <line class={kind} x1={percent(x1)} y1={round(y1)} x2={percent(x2)} y2={round(y2)} />
);

/** Text next to a point, `dx` and `dy` pixels from it. */
export const text = (
  x: number,
  y: number,
  words: string,
  {
    anchor = 'middle',
    dx = 0,
    strong = false,
  }: { anchor?: string; dx?: number; strong?: boolean } = {},
): FigureElement =>
  placed(
    x,
    y,
    {},
    <text class={strong && 'd'} x={dx || undefined} text-anchor={anchor}>
      {words}
    </text>,
  );

interface MarkLook {
  road?: Road;
  open?: boolean;
  /** True for a mark next to the two main marks of a row. */
  small?: boolean;
}

/** A dot, or the mark of a road. */
export function mark(x: number, y: number, { road, open, small }: MarkLook = {}): FigureElement {
  const kind = open ? 'pt was' : 'pt';
  if (!road) return <circle class={kind} cx={percent(x)} cy={round(y)} r={small ? 3.5 : 5} />;
  const size = small ? 8 : 12;
  return placed(
    x,
    y,
    { class: kind, 'data-road': road },
    <use href={`#m-${road}`} x={-size / 2} y={-size / 2} width={size} height={size} />,
  );
}

/** A dot of which one half is filled. */
export const half = (x: number, y: number): FigureElement =>
  placed(
    x,
    y,
    { class: 'pt' },
    <circle class="pt was" r={5} />,
    <path stroke="none" d="M0-5a5 5 0 0 0 0 10z" />,
  );

/** A bar from lowest to highest. */
export const bar = (from: number, to: number, y: number): FigureElement => (
  <rect class="band" x={percent(from)} y={y - 5} width={percent(to - from)} height={10} />
);

/** An interval: a thin line with caps. */
export const whisker = (from: number, to: number, y: number): FigureElement[] => [
  line('whisk', [from, y], [to, y]),
  ...[from, to].map((end) => line('whisk', [end, y - 4], [end, y + 4])),
];

/** A tick at the mean, across the marks of its runs. */
export const meanTick = (x: number, y: number, reach: number): FigureElement =>
  line('mean', [x, y - reach], [x, y + reach]);

/** The line between two marks. */
export const link = (from: number, to: number, y: number): FigureElement =>
  line('way', [from, y], [to, y]);

/** The words of an annotation behind a sign that is no mark of any figure, so that it is not read as a value. */
export const annotated = (words: string): string => `› ${words}`;

/** The annotation, on the side of its mark that has room, on a phone too. */
export function note(x: number, y: number, words: string): FigureElement {
  const said = annotated(words);
  const { anchor, dx } = sideFor(x, said);
  return text(x, y, said, { anchor, dx, strong: true });
}

/** The annotation among lines, with a line to its mark; hidden on a phone, which has no room for it there. */
export const wideNote = (
  mark: readonly [number, number],
  [x, y]: readonly [number, number],
  words: string,
): FigureElement => (
  <g class="wide-only">
    {line('lead', mark, [x, y])}
    {note(x, y + 4, words)}
  </g>
);

/**
 * The ring that highlights a mark while its number is pointed at in the text; empty if the text does not mention it.
 */
export const ring = (x: number, y: number, ...shown: (Shown | undefined)[]): FigureElement[] =>
  shown.flatMap((one) =>
    one?.pair
      ? [
          placed(
            x,
            y,
            { class: 'pair', id: one.pair, 'data-pair': one.pair },
            <circle class="halo" r={12} />,
            <circle class="ring pen-ink pen-2" r={10} />,
          ),
        ]
      : [],
  );

const CROSS = 'm-4-4 8 8m0-8-8 8';

/** One counted item, drawn by its outcome: the shape shows the outcome, not the colour. */
export function unit(outcome: Outcome, x: number, y: number): FigureElement {
  const at = { cx: percent(x), cy: round(y) };
  if (outcome === 'right') return <circle class="u" {...at} r={4.5} />;
  if (outcome === 'unknown') return <circle class="u no" {...at} r={4.5} />;
  if (outcome === 'wrong') return placed(x, y, {}, <path class="u no pen-ink" d={CROSS} />);
  return placed(x, y, {}, <circle class="u no" r={4.5} />, <circle class="u" r={1.5} />);
}
