import { cellsOf, type Thumb } from '~/demos/kit/index-picture';
import { formatNumber } from '~/i18n/format';
import {
  between,
  box,
  type Cells,
  demoThumb,
  numberIn,
  roadMark,
  words,
} from '~/lib/drawing/thumb';
import type { FigureElement } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import { ROADS } from '~/lib/road';

const LEFT = 32;
/** The scale from 1, the lowest possible score, to 5. */
const length = between([1, 5], [0, 207.5]);

/** The four totals in the order of the roads. */
export const matrixThumb = (cells: Cells, locale: Locale): FigureElement =>
  demoThumb(
    ...ROADS.flatMap((road, i) => {
      const [score, y] = [numberIn(cells, road), 26 + i * 33];
      return [
        roadMark(road, [18, y], 12),
        box('share', [LEFT, y - 8], [length(score), 16], road),
        words([LEFT + length(score) + 7, y + 5], formatNumber(score, locale, 2), { kind: 'd' }),
      ];
    }),
  );

export const thumb: Thumb = async (locale, from) =>
  matrixThumb(await cellsOf(from, 'matrix', 'c2-equal', locale), locale);
