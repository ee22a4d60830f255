import { h, type FigureElement } from '~/lib/figure';
import type { Ranked } from './core/ranking';
import { ROADS, type Road } from '~/lib/road';
import { twoPlaces, type MatrixState } from './state';

/** The four totals in the fixed order of the roads; only the mark of the first one moves. */
export function totals(state: MatrixState): FigureElement {
  const { ranking } = state.standing;
  return h(
    'ol',
    {
      role: 'list',
      class: 'totals',
      'data-totals': true,
      'data-ranking': true,
      'aria-label': state.strings.totals,
    },
    ...ROADS.map((road) =>
      total(
        road,
        ranking?.find((ranked) => ranked.road === road),
        state,
      ),
    ),
  );
}

function total(road: Road, ranked: Ranked | undefined, state: MatrixState): FigureElement {
  const { strings, roads } = state;
  const leads = ranked?.place === 1;
  return h(
    'li',
    {
      key: road,
      'data-road': road,
      'data-score': ranked?.score,
      'data-place': ranked?.place,
    },
    h('span', { class: 'road' }, icon(road), roads[road]),
    h(
      'span',
      { class: 'sum-of' },
      leads && h('small', {}, ranked.tied ? strings.tieMark : strings.first),
      leads && ' ',
      h('b', {}, ranked ? twoPlaces(ranked.score) : '–'),
    ),
    bar(ranked?.score ?? 1),
  );
}

const icon = (road: Road): FigureElement =>
  h('svg', { 'aria-hidden': 'true' }, h('use', { href: `#m-${road}` }));

/** A bar from 1, the lowest possible score, to 5. */
function bar(score: number): FigureElement {
  const width = `${((score - 1) * 25).toFixed(1)}%`;
  return h(
    'svg',
    { class: 'bar', 'aria-hidden': 'true' },
    h('rect', { class: 'all', width: '100%', height: 8 }),
    h('rect', { width, height: 8 }),
  );
}
