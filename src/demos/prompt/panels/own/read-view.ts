import { fill } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import type { ReadBench } from '~/workers/models';
import { problemSaid } from '~/demos/kit/problem';
import type { OwnStrings } from './strings';

/** Lines that are named one by one; a file of another kind would name hundreds. */
const NAMED = 8;

/** How many rows can be run, which lines cannot and why, and which words the tiny model does not know. */
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
