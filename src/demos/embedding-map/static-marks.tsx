import { type FigureElement } from '~/lib/figure';
import type { Grouping } from './groups';
import { MARKS, pathOf, TONES } from './marks';
import { batchesOf, type Batch } from './point-style';

export interface Placed {
  /** 0 … 1 from the left, and from the top. */
  x: number;
  y: number;
}

/** From this many points on, marks that can be drawn as line caps share a path, which makes the page much smaller. */
const MANY = 300;
/** Dots are rounded to this fraction of the drawing. */
const GRID = 500;
/** The mark that a line cap draws: a filled disc, an open square. */
const CAPS = new Map([
  [0, 'round'],
  [1, 'square'],
]);
const EDGE = 1.25;

/** The marks of a static map; light ink and open marks come first, so that they hide nothing. */
export function staticMarks(
  places: readonly Placed[],
  grouping: Grouping,
  r: number,
): FigureElement[] {
  const isMany = places.length > MANY;
  const alike = batchesOf(grouping);
  const single = alike.filter(({ mark }) => !isMany || !CAPS.has(mark));
  const id = (mark: number) => `map-${mark}`;
  const used = [...new Set(single.map(({ mark }) => mark))];
  const defs = used.map((mark) => <path id={id(mark)} d={pathOf(mark, 0, 0, r)} />);
  return [
    <defs>{defs}</defs>,
    ...alike.flatMap((group) =>
      isMany && CAPS.has(group.mark) ? [dots(places, group, r)] : uses(places, group, id),
    ),
  ];
}

const toneOf = ({ tone }: Batch) => (tone === TONES - 1 ? undefined : tone);

const uses = (places: readonly Placed[], group: Batch, id: (mark: number) => string) =>
  group.points.map((point) => (
    <use
      href={`#${id(group.mark)}`}
      x={percent(places[point]!.x)}
      y={percent(places[point]!.y)}
      class={MARKS[group.mark]!.filled ? 'full' : 'open'}
      data-tone={toneOf(group)}
    />
  ));

/** Lines of length 0 that show only their caps; an open mark has a smaller cap in the background colour on top. */
function dots(places: readonly Placed[], group: Batch, r: number): FigureElement {
  const at = (share: number) => Math.round(share * GRID);
  const d = group.points
    .map((point) => `M${at(places[point]!.x)} ${at(places[point]!.y)}h0`)
    .sort()
    .join('');
  const width = 2 * r * (group.mark === 0 ? 1 : 0.9);
  const line = (name: string, size: number) => (
    <path
      class={name}
      d={d}
      stroke-width={Math.round(size * 10) / 10}
      stroke-linecap={CAPS.get(group.mark)!}
      vector-effect="non-scaling-stroke"
    />
  );
  const isOpen = !MARKS[group.mark]!.filled;
  return (
    <svg
      class="dots"
      viewBox={`0 0 ${GRID} ${GRID}`}
      preserveAspectRatio="none"
      data-tone={toneOf(group)}
    >
      {line('edge', width + (isOpen ? EDGE : 0))}
      {isOpen ? [line('ground', width - EDGE)] : []}
    </svg>
  );
}

/** A share of the drawing as an SVG coordinate. */
export const percent = (share: number): string => `${Math.round(share * 1_000) / 10}%`;
