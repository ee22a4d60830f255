import { fill, formatNumber } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import { headRow } from '~/demos/parts/table';
import { shortLabel } from '../labels';
import { pointName } from './neighbours-view';
import type { Landing, MapState, ShownMap } from '../state';

/** The landing of a question: the nearest points by score, and how far to trust its place. */
export function landingView(
  map: Pick<ShownMap, 'points'>,
  landing: Landing,
  state: Pick<MapState, 't' | 'locale' | 'live'>,
): FigureElement {
  const { t, locale } = state;
  const title = fill(t.landed, { text: shortLabel(landing.text, 80) });
  const rows = landing.nearest.map(({ point, similarity }, at) =>
    h(
      'tr',
      { 'data-point': point },
      h('th', { scope: 'row' }, String(at + 1)),
      h('td', {}, pointName(map, point, state), documentOf(map, point)),
      h('td', { class: 'n' }, formatNumber(similarity, locale, 2)),
    ),
  );
  return h(
    'section',
    { class: 'landed', key: 'landed' },
    h('h3', { class: 'label' }, title),
    h(
      'table',
      { class: 'turn keep', 'data-landed': true },
      h('caption', { class: 'sr' }, title),
      headRow([t.rank, t.inSpace, t.score]),
      h('tbody', {}, ...rows),
    ),
    h('p', { class: 'help' }, t.landingCaveat),
  );
}

/** The source of a piece of a longer text. */
function documentOf(
  { points }: Pick<ShownMap, 'points'>,
  point: number,
): FigureElement | undefined {
  const { label = '', part = '' } = points[point] ?? {};
  return label.endsWith('…') && part.length > 1 ? h('small', {}, part) : undefined;
}
