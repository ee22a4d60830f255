import { cellsOf, type Thumb } from '~/demos/kit/index-picture';
import { box, type Cells, demoThumb, numberIn } from '~/lib/drawing/thumb';
import type { FigureElement } from '~/lib/figure';

/** One row per answer, one mark per sentence; supported sentences come first and are filled. */
export const citationsThumb = (answers: readonly string[], cells: Cells): FigureElement =>
  demoThumb(
    ...answers.flatMap((answer, row) => {
      const sound = numberIn(cells, `${answer}/sound`);
      return Array.from({ length: numberIn(cells, `${answer}/sentences`) }, (_, i) =>
        box(i < sound ? 'dot' : 'dot open', [20 + i * 48, 14 + row * 22], [40, 10]),
      );
    }),
  );

export const thumb: Thumb = async (locale, from) =>
  citationsThumb(
    (await from.citedAnswers()).map(({ id }) => id),
    await cellsOf(from, 'citations', 'r5-check', locale),
  );
