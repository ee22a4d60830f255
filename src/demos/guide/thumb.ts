import { cellsOf, type Thumb } from '~/demos/kit/index-picture';
import {
  type Cells,
  demoThumb,
  dot,
  numberIn,
  roadMark,
  segment,
  words,
} from '~/lib/drawing/thumb';
import type { Point } from '~/lib/drawing/geometry';
import type { FigureElement } from '~/lib/figure';
import { ROADS, type Road } from '~/lib/road';

const TEST: Point = [70, 12];
/** Positions of the steps of a plan, one after the other. */
const STOPS = [128, 192, 240];
const laneOf = (road: Road): number => 30 + ROADS.indexOf(road) * 32;

/** Four roads as lanes, and the recorded plan as a path from the test through its steps. */
export function guideThumb(cells: Cells): FigureElement {
  const stepOf = (road: Road) => numberIn(cells, `step/${road}`);
  const steps = ROADS.filter((road) => `step/${road}` in cells).sort(
    (one, other) => stepOf(one) - stepOf(other),
  );
  const places = steps.map((road, i): Point => [STOPS[i]!, laneOf(road)]);
  return demoThumb(
    ...ROADS.flatMap((road) => [
      segment('lane', [30, laneOf(road)], [262, laneOf(road)]),
      roadMark(road, [18, laneOf(road)], 12),
    ]),
    ...steps.map((road, i) => segment('road', places[i - 1] ?? TEST, places[i]!, road)),
    dot(TEST, 5, 'dot open'),
    ...steps.flatMap((road, i) => [
      roadMark(road, places[i]!, 18),
      words([places[i]![0] + 14, places[i]![1] - 8], String(i + 1), { kind: 'd' }),
    ]),
  );
}

export const thumb: Thumb = async (locale, from) =>
  guideThumb(await cellsOf(from, 'guide', 'guide-support', locale));
