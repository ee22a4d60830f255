import { type Attributes, type FigureElement } from '../figure';
import type { Road } from '../road';
import type { Outcome, Shown } from './figure';
import { percent, type Point, round } from './geometry';
import { sideFor } from './label-place';

/** An element of its own size at a point of the drawing. */
export const placed = (
  [x, y]: Point,
  attributes: Attributes,
  ...inside: FigureElement[]
): FigureElement => (
  <svg x={percent(x)} y={round(y)} overflow="visible" {...attributes}>
    {inside}
  </svg>
);

export const line = (
  kind: string | undefined,
  [x1, y1]: Point,
  [x2, y2]: Point,
  more?: Attributes,
): FigureElement => (
  <line class={kind} x1={percent(x1)} y1={round(y1)} x2={percent(x2)} y2={round(y2)} {...more} />
);

export const dot = (kind: string, [x, y]: Point, r: number, more?: Attributes): FigureElement => (
  <circle class={kind} cx={percent(x)} cy={round(y)} r={r} {...more} />
);

interface TextLook {
  anchor?: string;
  dx?: number;
  dy?: number;
  strong?: boolean;
  kind?: string | undefined;
  on?: Attributes;
}

/** Text next to a point, `dx` and `dy` pixels from it. */
export const text = (x: number, y: number, words: string, look: TextLook = {}): FigureElement => {
  const { anchor = 'middle', dx, dy, strong, kind = strong && 'd', on = {} } = look;
  return placed(
    [x, y],
    on,
    <text
      class={kind}
      x={dx || undefined}
      y={dy || undefined}
      text-anchor={anchor === 'start' ? undefined : anchor}
    >
      {words}
    </text>,
  );
};

interface MarkLook {
  road?: Family | undefined;
  open?: boolean;
  /** True for a mark next to the two main marks of a row. */
  small?: boolean;
  /** Pixels from side to side of the mark of a road. */
  size?: number;
}

type Family = Road | 'base';

/** The mark of a road, its middle at 0; a short bar for the untouched model. */
export const symbol = (road: Family, size: number): FigureElement =>
  road === 'base' ? (
    <rect x={-size / 2.4} y={-size / 7.5} width={size / 1.2} height={size / 3.75} />
  ) : (
    <use href={`#m-${road}`} x={-size / 2} y={-size / 2} width={size} height={size} />
  );

export function mark(x: number, y: number, look: MarkLook = {}): FigureElement {
  const { road, open, small, size = small ? 8 : 12 } = look;
  const kind = open ? 'pt was' : 'pt';
  if (!road) return dot(kind, [x, y], small ? 3.5 : 5);
  return placed([x, y], { class: kind, 'data-road': road }, symbol(road, size));
}

export const half = (x: number, y: number): FigureElement =>
  placed(
    [x, y],
    { class: 'pt' },
    <circle class="pt was" r={5} />,
    <path stroke="none" d="M0-5a5 5 0 0 0 0 10z" />,
  );

/** A stretch of a bar, `y` pixels from the top. */
export const stretch = (
  kind: string | undefined,
  [from, to]: readonly [from: number, to: number],
  y: number,
  height: number,
): FigureElement => (
  <rect class={kind} x={percent(from)} y={y} width={percent(to - from)} height={height} />
);

/** Stretches end to end, each as long as its share of `most`; those of nothing are left out. */
export function stretches(
  parts: readonly (readonly [kind: string | undefined, value: number])[],
  { y, height, most = 1 }: { y: number; height: number; most?: number },
): FigureElement[] {
  let from = 0;
  return parts.flatMap(([kind, value]) => {
    const start = from;
    from += value;
    const ends = [(100 * start) / most, (100 * from) / most] as const;
    return value === 0 ? [] : [stretch(kind, ends, y, height)];
  });
}

export const whisker = (from: number, to: number, y: number): FigureElement[] => [
  line('whisk', [from, y], [to, y]),
  ...[from, to].map((end) => line('whisk', [end, y - 4], [end, y + 4])),
];

/** The words of an annotation behind a sign that is no mark of any figure, so that it is not read as a value. */
export const annotated = (words: string): string => words && `› ${words}`;

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

/** Highlights a mark while its number is pointed at in the text; empty if the text does not mention it. */
export const ring = (x: number, y: number, ...shown: (Shown | undefined)[]): FigureElement[] =>
  shown.flatMap((one) =>
    one?.pair
      ? [
          placed(
            [x, y],
            { class: 'pair', id: one.pair, 'data-pair': one.pair },
            <circle class="halo" r={12} />,
            <circle class="ring pen-ink pen-2" r={10} />,
          ),
        ]
      : [],
  );

const CROSS = 'm-4-4 8 8m0-8-8 8';

/** One counted item, drawn by its outcome: the shape shows the outcome, not the colour. */
export const unit = (outcome: Outcome, x: number, y: number): FigureElement =>
  outcome === 'right'
    ? dot('u', [x, y], 4.5)
    : placed([x, y], {}, <path class="u no pen-ink" d={CROSS} />);

const BAR = 16;

/** A bar as wide as its place: stretches end to end, `most` at the full width. */
export const bar = (
  parts: readonly (readonly [kind: string | undefined, value: number])[],
  most = 1,
): FigureElement => (
  <svg width="100%" height={BAR} aria-hidden="true">
    {stretches(parts, { y: 0, height: BAR, most })}
  </svg>
);
