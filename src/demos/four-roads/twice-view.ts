import { h, type FigureElement } from '~/lib/figure';
import type { Contender } from '~/lib/demos/four-roads/names';
import type { RoadSummary } from '~/lib/demos/four-roads/summary';
import { round, sign } from './marks';
import { summaryOf, type FourRoadsState } from './state';
import { detailOf, percent } from './text';

const HEIGHT = 16;
const RUN = { type: 'button', 'data-search-twice': true };
const SEARCHES: readonly Contender[] = ['words', 'rag'];
const MEASURES = ['reached', 'right', 'abstain'] as const;

/**
 * Retrieval by words alone beside the search that is set: what each found, answered, and left unsaid. Nothing
 * where either was not run, or where both would be the same.
 */
export function twiceView(state: FourRoadsState): FigureElement | undefined {
  const { t, settings, live } = state;
  const rows = SEARCHES.flatMap((road) => summaryOf(state, road) ?? []);
  if (settings.task !== 'facts' || settings.search === 'bm25' || rows.length < 2) return undefined;
  return h(
    'section',
    { class: 'twice', key: 'twice', 'data-twice': true },
    h('h3', { class: 'label' }, t.twice, ' ', h('small', {}, t.twiceUnit)),
    h(
      'div',
      { class: 'pair' },
      ...MEASURES.map((measure) =>
        h(
          'dl',
          { key: measure },
          h('dt', {}, t.twiceColumns[measure]),
          ...rows.map((row) => h('dd', { 'data-family': 'rag' }, ...barOf(row, measure, state))),
        ),
      ),
    ),
    h('p', {}, t.twiceCause),
    h('p', { class: 'help' }, t.twiceCaveats),
    !live &&
      h(
        'div',
        { class: 'start' },
        h('button', { ...RUN, ...(state.waits && { disabled: true }) }, t.twiceRun),
        h('p', { class: 'help' }, t.twiceRunHelp),
      ),
  );
}

function barOf(row: RoadSummary, measure: (typeof MEASURES)[number], state: FourRoadsState) {
  const { t, locale, settings } = state;
  const share = { reached: row.reached ?? 0, right: row.mean, abstain: row.forgetting.abstain };
  const text = percent(share[measure], locale);
  return [
    h('span', { class: 'who' }, sign(row.road), detailOf(row.road, settings, { t, locale })),
    h(
      'svg',
      { class: 'plot', height: HEIGHT, 'aria-hidden': 'true' },
      h('rect', {
        class: row.road === 'words' ? 'open' : 'full',
        ...{ x: 0, y: 2, height: HEIGHT - 4 },
        width: `${round(share[measure] * 100)}%`,
      }),
    ),
    h('b', {}, text),
  ];
}
