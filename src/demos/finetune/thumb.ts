import { cellsOf, type Thumb } from '~/demos/kit/index-picture';
import {
  between,
  type Cells,
  demoThumb,
  numberIn,
  segment,
  trace,
  words,
} from '~/lib/drawing/thumb';
import type { Point } from '~/lib/drawing/geometry';
import type { FigureElement } from '~/lib/figure';
import type { Locale } from '~/lib/locale';

const WORDS = { en: ['facts', 'habit'], zh: ['新事实', '旧习惯'] } as const;
const [LEFT, RIGHT, TOP, FOOT] = [14, 204, 12, 136];

/** New facts against the habit of saying “unknown”: means over the seeds at the recorded steps. */
export function finetuneThumb(
  cells: Cells,
  along: readonly number[],
  locale: Locale,
): FigureElement {
  const of = `${locale}/all`;
  const last = numberIn(cells, `${of}/steps`);
  const [x, y] = [between([0, last], [LEFT, RIGHT]), between([0, 1], [FOOT, TOP])];
  const points = (probe: string): Point[] => [
    ...along
      .filter((step) => `${of}/${probe}@${step}` in cells)
      .map((step): Point => [x(step), y(numberIn(cells, `${of}/${probe}@${step}`))]),
    [RIGHT, y(numberIn(cells, `${of}/${probe}`))],
  ];
  const [facts, habit] = [points('unseen'), points('unknown')];
  return demoThumb(
    segment('axis', [LEFT, FOOT], [262, FOOT]),
    trace('line', facts),
    trace('thin', habit),
    words([RIGHT + 6, facts.at(-1)![1] + 5], WORDS[locale][0], { kind: 'd' }),
    words([RIGHT + 6, Math.min(FOOT - 6, habit.at(-1)![1] - 3)], WORDS[locale][1]),
  );
}

export const thumb: Thumb = async (locale, from) => {
  const { along } = (await from.run('finetune', 'f5-facts')).config['sweep'] as { along: number[] };
  return finetuneThumb(await cellsOf(from, 'finetune', 'f5-facts', locale), along, locale);
};
