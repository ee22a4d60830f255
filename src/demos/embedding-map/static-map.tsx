import { fill, formatNumber } from '~/i18n/format';
import { type FigureElement } from '~/lib/figure';
import { placedLabels, shortLabel, spread, type Candidate } from './labels';
import { judged, type MapState, type ShownMap } from './state';
import { percent, staticMarks, type Placed } from './static-marks';

/** Sizes for placing labels: a map at its narrowest next to its settings, on a phone; and in a file. */
const WIDE = { width: 520, height: 390, most: 40 };
const NARROW = { width: 254, height: 190, most: 12 };
const PICTURE = { width: 700, height: 525, most: 40 };
const MARGIN = 0.05;
const PIXELS = { latin: 7.4, wide: 13 };

/**
 * A map drawn at build time: marks and labels keep their size at every width, places are shares of it.
 */
export function staticMap(map: ShownMap, state: MapState): FigureElement {
  const { t, locale } = state;
  const { positions, grouping } = map.drawn!;
  const places = placesOf(positions);
  const r = places.length > 600 ? 2.6 : places.length > 300 ? 3.2 : 4.5;
  const label = fill(t.map, {
    count: formatNumber(places.length, locale),
    projection: t.projections[map.settings.projection],
  });
  return (
    <svg class="static-map" role="img" aria-label={label}>
      {links(map, places)}
      {staticMarks(places, grouping, r)}
      {rings(map, places, r)}
      {landed(map)}
      {labels(map, places, t.landing)}
    </svg>
  );
}

/** Converts map coordinates to shares of a 4 × 3 drawing, preserving distances. */
function fitting(positions: Float32Array): (x: number, y: number) => Placed {
  const xs = [...positions].filter((_, i) => i % 2 === 0);
  const ys = [...positions].filter((_, i) => i % 2 === 1);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const room = 1 - 2 * MARGIN;
  const scale = Math.min((4 * room) / (right - left || 1), (3 * room) / (bottom - top || 1));
  return (x, y) => ({
    x: 0.5 + ((x - (left + right) / 2) * scale) / 4,
    y: 0.5 + ((y - (top + bottom) / 2) * scale) / 3,
  });
}

function placesOf(positions: Float32Array): Placed[] {
  const fit = fitting(positions);
  return Array.from({ length: positions.length / 2 }, (_, i) =>
    fit(positions[2 * i]!, positions[2 * i + 1]!),
  );
}

/** A star at the place of a question. */
function landed(map: ShownMap): FigureElement[] {
  const place = landingOf(map);
  if (!place) return [];
  const { x, y } = place;
  const star = <path class="star" d={STAR} />;
  return [
    <svg x={percent(x)} y={percent(y)} overflow="visible">
      {star}
    </svg>,
  ];
}

const landingOf = ({ landing, drawn }: ShownMap): Placed | undefined =>
  landing && fitting(drawn!.positions)(...landing.position);

/** The additional distance of a star's label from its place. */
const STAR_ROOM = 6;
const STAR = `M${Array.from({ length: 10 }, (_, i) => {
  const [angle, r] = [(i * Math.PI) / 5 - Math.PI / 2, i % 2 ? 4.5 : 11];
  return `${(r * Math.cos(angle)).toFixed(1)} ${(r * Math.sin(angle)).toFixed(1)}`;
}).join('L')}Z`;

function links({ chosen, landing }: ShownMap, places: readonly Placed[]): FigureElement[] {
  if (landing || !chosen) return [];
  const { kept, missed } = judged(chosen);
  const from = places[chosen.point]!;
  const line = (dashed: boolean) => (point: number) => (
    <line
      class={dashed ? 'link lost' : 'link'}
      x1={percent(from.x)}
      y1={percent(from.y)}
      x2={percent(places[point]!.x)}
      y2={percent(places[point]!.y)}
    />
  );
  return [...kept.map(line(false)), ...missed.map(line(true))];
}

function rings({ chosen }: ShownMap, places: readonly Placed[], r: number): FigureElement[] {
  if (!chosen) return [];
  const { wrong } = judged(chosen);
  const at = (point: number, ...inside: FigureElement[]) => (
    <svg x={percent(places[point]!.x)} y={percent(places[point]!.y)} overflow="visible">
      {inside}
    </svg>
  );
  const side = r + 3;
  return [
    ...wrong.map((point) =>
      at(
        point,
        <path
          class="wrong"
          d={`M${-side} ${-side}L${side} ${side}M${-side} ${side}L${side} ${-side}`}
        />,
      ),
    ),
    at(chosen.point, <circle class="ring" r={r + 4} />),
  ];
}

/** Labels with room in a wide drawing, and those with room on a phone; most are in both, on the same side. */
function labels(map: ShownMap, places: readonly Placed[], landing: string): FigureElement[] {
  const wide = labelsIn(map, places, WIDE, landing);
  const narrow = labelsIn(map, places, NARROW, landing);
  const isAmong = (others: MapLabel[]) => (label: MapLabel) =>
    others.some(({ point, before }) => point === label.point && before === label.before);
  return [
    ...wide.map((label) => written(label, isAmong(narrow)(label) ? undefined : 'wide')),
    ...narrow.filter((label) => !isAmong(wide)(label)).map((label) => written(label, 'narrow')),
  ];

  function written({ point, text, before }: MapLabel, where?: string): FigureElement {
    const { x, y } = places[point] ?? landingOf(map)!;
    const isOut = point === LANDING || point === map.chosen?.point;
    const names = [isOut ? 'chosen' : undefined, where].filter(Boolean);
    const aside = point === LANDING ? 8 + STAR_ROOM : 8;
    return (
      <svg x={percent(x)} y={percent(y)} overflow="visible">
        <text
          class={names.length > 0 ? names.join(' ') : undefined}
          x={before ? -aside : aside}
          y={4}
          text-anchor={before ? 'end' : undefined}
        >
          {text}
        </text>
      </svg>
    );
  }
}

/** The landing has a label like a point, but no index among the points. */
const LANDING = -1;

interface MapLabel {
  point: number;
  text: string;
  /** The label is to the left of its point. */
  before: boolean;
}

/** Labels in order of priority: the landing, the selected point and its neighbours, then others from everywhere. */
function labelsIn(
  map: ShownMap,
  places: readonly Placed[],
  room: typeof WIDE,
  landing?: string,
): MapLabel[] {
  const { chosen, points } = map;
  const first = chosen
    ? [chosen.point, ...chosen.inSpace.map(({ point }) => point), ...judged(chosen).wrong]
    : [];
  const order = [...new Set([...first, ...spread(points.length)])];
  const candidates = order.map((point) =>
    candidate(points[point]!.label, point, places[point]!, room),
  );
  const place = landing === undefined ? undefined : landingOf(map);
  if (place) candidates.unshift(candidate(landing!, LANDING, place, room));
  return placedLabels(candidates, room.width, room.height, room.most).map(
    ({ point, text, left, x }) => ({ point, text, before: left < x }),
  );
}

/** Places in the unit square of a 4 × 3 drawing, and the names that have room there. */
export function layOut(map: ShownMap): { places: Placed[]; labels: MapLabel[] } {
  const places = placesOf(map.drawn!.positions);
  return { places, labels: labelsIn(map, places, PICTURE) };
}

const candidate = (
  label: string,
  point: number,
  { x, y }: Placed,
  { width, height }: typeof WIDE,
): Candidate => {
  const text = shortLabel(label, 24);
  const wide = [...text].reduce(
    (sum, character) => sum + (character > '\u2e80' ? PIXELS.wide : PIXELS.latin),
    point === LANDING ? STAR_ROOM : 0,
  );
  return { point, text, x: x * width, y: y * height, width: wide };
};
