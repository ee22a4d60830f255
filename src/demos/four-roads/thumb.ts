import { cellsOf, type Thumb } from '~/demos/kit/index-picture';
import { percentText } from '~/i18n/format';
import {
  between,
  type Cells,
  demoThumb,
  numberIn,
  roadMark,
  segment,
  words,
} from '~/lib/drawing/thumb';
import type { FigureElement } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import { ROADS, type Road } from '~/lib/road';

const TOP = 24;
const LANE = 34;
const [LEFT, RIGHT] = [16, 256];
const across = between([0, 1], [LEFT, RIGHT]);

/** Four lanes, each road at its share of right answers. */
export const fourRoadsThumb = (cells: Cells, locale: Locale): FigureElement =>
  demoThumb(...ROADS.flatMap((road, i) => lane(road, TOP + i * LANE, cells, locale)));

function lane(road: Road, y: number, cells: Cells, locale: Locale): FigureElement[] {
  const share = numberIn(cells, `${road}/accuracy`);
  const x = across(share);
  const isLow = share < 0.5;
  return [
    segment('lane', [LEFT, y], [RIGHT, y]),
    roadMark(road, [x, y]),
    words([isLow ? x + 12 : x - 12, y - 7], percentText(share, locale), {
      kind: 'd',
      anchor: isLow ? 'start' : 'end',
    }),
  ];
}

export const thumb: Thumb = async (locale, from) =>
  fourRoadsThumb(await cellsOf(from, 'four-roads', 'facts-{l}', locale), locale);
