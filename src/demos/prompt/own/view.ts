import { fill } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import { lanesView } from './lanes-view';
import { rowsView } from './rows-view';
import { lanesOf, pairsTable, reworkingsTable, scoredOf, scoresTable } from './scores-view';
import type { OwnState } from './state';

/** What the prompts scored, drawn and as tables, and row by row. */
export function ownView(state: OwnState): FigureElement[] {
  const { t, locale } = state;
  return [
    h(
      'section',
      { key: 'drawn' },
      h('h3', { class: 'label' }, t.shown),
      ...lanesView(lanesOf(state), t, locale),
    ),
    h('section', { key: 'scores' }, scoresTable(state), h('p', { class: 'help' }, t.columnsNote)),
    h('section', { key: 'pairs' }, ...pairsTable(state), ...reworkingsTable(state)),
    h(
      'details',
      { class: 'group', key: 'rows', open: true },
      h('summary', {}, t.answers),
      ...rowsView(state),
    ),
  ];
}

/** All scores in a few sentences. */
export function scoresSaid(state: OwnState): string {
  const { t, locale, variants } = state;
  return scoredOf(state)
    .map(({ column, scores }) => {
      const list = scores.map(({ variant, right, judged }) =>
        fill(t.saidOne, { name: variants[variant]!.name, right, judged }),
      );
      return fill(t.said, { model: column.about.name, list: list.join(t.saidJoin) });
    })
    .join(locale === 'zh' ? '' : ' ');
}
