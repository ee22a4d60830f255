import { percent, type Point } from '../drawing/geometry';
import { line, mark, placed, text } from '../drawing/marks';
import { type FigureElement } from '~/lib/figure';
import { heightOf, type FieldRoad } from './scale';

/** Percent right of the toy, of the page's model and of a larger one, with the words at their marks. */
export interface Slope {
  road: FieldRoad;
  values: readonly [toy: number, ours: number, larger: number];
  /** The word at the first mark. */
  name: string;
  /** Pixels by which each number stands below its mark. */
  drops: readonly [toy: number, ours: number, larger: number];
}

/** Pixels between the numbers of a column and their marks, and the side of the numbers. */
const SIDES = [
  { dx: -12, anchor: 'end' },
  { dx: 12, anchor: 'start' },
  { dx: 11, anchor: 'start' },
];

/** Places of the four columns, in percent of the width. */
const COLUMNS = [30, 53, 76] as const;
const OWN = 95;
/** Pixels. */
const HEIGHT = 278;

/** Four roads over three models, with a column that waits for the reader's own. @param columns model and size under each of the four */
export function slopesOf(
  slopes: readonly Slope[],
  said: string,
  columns: readonly (readonly [model: string, size: string])[],
  format: (value: number) => string,
): FigureElement {
  return (
    <svg class="slopes spills full-width up-to-40" height={HEIGHT} role="img" aria-label={said}>
      <rect class="band" x="27%" width="70%" y={0} height={0} data-band />
      {[...COLUMNS, OWN].map((x) =>
        line(x === OWN ? 'axis own pen-hair' : 'axis pen-hair', [x, 24], [x, 226]),
      )}
      {slopes.map(lineOf)}
      {slopes.map((slope) => (
        <g data-road={slope.road}>{labelsOf(slope, format)}</g>
      ))}
      {line('reach pen-ink', [OWN, 0], [OWN, 0], { 'data-whisker': true })}
      {placed(
        [OWN, heightOf(50)],
        { 'data-own': true },
        <circle class="open pen-1-5 hollow" r={13} />,
        <circle class="you pen-2" r={10} />,
        <text class="open" y={5} text-anchor="middle">
          ?
        </text>,
      )}
      {columns.flatMap((lines, i) => {
        const isOwn = i === COLUMNS.length;
        const place = {
          x: percent(isOwn ? 100 : COLUMNS[i]!),
          'text-anchor': isOwn ? 'end' : 'middle',
        };
        return lines.map((words, line) => (
          <text class={line ? 'size' : 'column'} y={HEIGHT - 26 + 17 * line} {...place}>
            {words}
          </text>
        ));
      })}
    </svg>
  );
}

const placesOf = ({ values }: Slope) =>
  values.map((value, i): Point => [COLUMNS[i]!, heightOf(value)]);

function lineOf(slope: Slope): FigureElement {
  const places = placesOf(slope);
  return (
    <g data-road={slope.road} class="slope">
      {places.slice(1).map((place, i) => line(undefined, places[i]!, place))}
      {places.map((place) => mark(...place, { road: slope.road, size: 13 }))}
    </g>
  );
}

const labelsOf = (slope: Slope, format: (value: number) => string): FigureElement[] =>
  placesOf(slope).map((place, i) => {
    const value = format(slope.values[i]!);
    const look = { ...SIDES[i], kind: 'halo', dy: slope.drops[i]! };
    return text(...place, i === 0 ? `${slope.name} ${value}` : value, look);
  });
