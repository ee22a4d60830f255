import { fill } from '~/i18n/format';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import type { Dethroning } from '~/lib/demos/matrix/dethrone';
import type { Ranked } from '~/lib/demos/matrix/ranking';
import { nextWholeWeight } from '~/lib/demos/matrix/standing';
import { stackedBar } from './bars';
import { partsTable } from './parts-table';
import { dethroningSaid, leadSaid } from './sentences';
import { twoPlaces, type MatrixState } from './state';

/** The ranking as stacked bars, what would unseat the winner, and the parts in numbers. */
export function view(state: MatrixState): FigureNode[] {
  const { standing, strings } = state;
  const { ranking, dethroning } = standing;
  if (!ranking || !dethroning) return [h('p', { class: 'failed' }, strings.zero)];
  const highest = ranking[0]?.score ?? 1;
  return [
    h(
      'ol',
      { role: 'list', 'data-ranking': true, 'aria-label': strings.ranking },
      ...ranking.map((ranked) => rankRow(ranked, highest, state)),
    ),
    unseating(dethroning, state),
    partsTable(ranking, state),
  ];
}

function rankRow(ranked: Ranked, highest: number, state: MatrixState): FigureElement {
  const { road, score, place, tied } = ranked;
  return h(
    'li',
    { class: 'rank', key: road, 'data-road': road, 'data-score': score },
    h('b', {}, String(place)),
    h(
      'span',
      { class: 'road' },
      h('svg', { 'aria-hidden': 'true' }, h('use', { href: `#m-${road}` })),
      state.roads[road],
      tied && h('small', {}, state.strings.tieMark),
    ),
    stackedBar(ranked, highest, state),
    h('output', {}, twoPlaces(score)),
  );
}

function unseating(dethroning: Dethroning, state: MatrixState): FigureElement {
  const lead = leadSaid(state);
  const change = dethroning.kind === 'change' ? dethroning : undefined;
  return h(
    'div',
    {
      class: 'tie',
      'data-dethrone': change?.criterion ?? dethroning.kind,
      'data-from': change?.from,
      'data-to': change?.to,
    },
    h('b', { 'aria-hidden': 'true' }, dethroning.kind === 'tie' ? '=' : '↔'),
    h(
      'div',
      {},
      h(
        'p',
        {},
        lead && h('b', {}, lead),
        state.locale === 'en' && lead && ' ',
        dethroningSaid(state, dethroning),
        state.locale === 'en' && ' ',
        change && state.strings.averages,
      ),
      change && tryButton(change, state),
    ),
  );
}

/** A slider has whole steps, so the button goes to the next one beyond the exact weight. */
function tryButton(
  { criterion, from, to }: Extract<Dethroning, { kind: 'change' }>,
  { strings, live }: MatrixState,
): FigureElement {
  const weight = nextWholeWeight(from, to);
  return h(
    'button',
    { type: 'button', 'data-try': criterion, 'data-weight': weight, disabled: !live },
    fill(strings.tryIt, { weight }),
  );
}
