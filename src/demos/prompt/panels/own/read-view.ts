import { fill } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import type { ReadBench } from '~/workers/models';
import { problemSaid } from '~/demos/kit/problem';
import type { OwnStrings } from './strings';

/** Problem lines listed one by one; a file of another kind could have hundreds. */
const NAMED = 8;

/** The number of rows that can be run, the lines with problems, and the words unknown to the tiny model. */
export function readView(
  { rows, problems }: ReadBench,
  unknown: string,
  t: OwnStrings,
  locale: Locale,
): FigureElement[] {
  const said = problems
    .slice(0, NAMED)
    .map((problem) => h('li', {}, problemSaid(problem, t.problems, locale) ?? problem.code));
  return [
    h('p', { class: 'help', 'data-own-rows': rows.length }, fill(t.rowsRead, { n: rows.length })),
    ...(problems.length === 0
      ? []
      : [
          h('p', { class: 'error' }, fill(t.rowsWrong, { n: problems.length })),
          h('ul', { class: 'error', 'data-own-problems': problems.length }, ...said),
        ]),
    ...(unknown ? [h('p', { class: 'help', 'data-own-unknown': '' }, unknown)] : []),
  ];
}
