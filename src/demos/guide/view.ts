import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import { changeList } from './change-list';
import { leftList, planList } from './plan-list';
import { route } from './route';
import { costLines, risksOf, verdictSaid } from './sentences';
import type { GuideState } from './state';

/** The plan in a sentence, as a route and as steps; then what else there is to know. */
export function view(state: GuideState): FigureNode[] {
  const { strings } = state;
  const risks = risksOf(state);
  return [
    h('p', { class: 'verdict-line' }, h('b', { class: 'hl' }, verdictSaid(state))),
    route(state),
    planList(state),
    h(
      'div',
      { class: 'beside' },
      changeList(state),
      risks.length > 0 && listed(strings.risks, risks),
      listed(strings.cost, costLines(state)),
      leftList(state),
    ),
  ];
}

const listed = (title: string, lines: readonly string[]): FigureElement =>
  h('section', {}, h('h3', {}, title), h('ul', {}, ...lines.map((line) => h('li', {}, line))));
