import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import { landingView } from './landing-view';
import { neighboursView } from './neighbours-view';
import { keyView } from './key-view';
import { qualityView } from './quality-view';
import { shareText } from '../sentences';
import { staticMap } from '../static-map';
import type { MapState, ShownMap } from '../state';

/** Recorded maps, drawn while there is no live one. */
export function mapsView(state: MapState): FigureNode[] {
  const [map, ...more] = state.maps;
  if (more.length > 0) return [sideBySide(state)];
  if (!map?.drawn) return [];
  return [
    h('div', { class: 'drawn', key: 'drawn' }, staticMap(map, state, false)),
    keyView(map.drawn.grouping, state),
  ];
}

/** The folds below the map: its faithfulness and its tables of neighbours. */
export function embeddingMapView(state: MapState): FigureNode[] {
  const [map, ...more] = state.maps;
  if (!map) return [];
  if (more.length > 0) return map.chosen ? [neighboursView(map, state)] : [];
  return [
    qualityView(map, state),
    map.landing && landingView(map, map.landing, state),
    (!map.landing || map.chosen) && neighboursView(map, state),
  ].filter((node) => typeof node === 'object');
}

/** Several recorded maps in a row, each with its measurements. */
function sideBySide(state: MapState): FigureElement {
  const { maps, t, locale } = state;
  const first = maps[0]!;
  const value = (name: string, number: number | undefined, attribute?: string) =>
    h(
      'div',
      {},
      h('dt', {}, name),
      h(
        'dd',
        {},
        h(
          'output',
          attribute ? { [attribute]: true } : {},
          number === undefined ? '–' : shareText(number, locale),
        ),
      ),
    );
  const one = (map: ShownMap, at: number) =>
    h(
      'li',
      {},
      h('h3', { class: 'label' }, map.title ?? ''),
      staticMap(map, state, true, at),
      h(
        'dl',
        { class: 'small-figures' },
        value(
          t.values.trust,
          map.quality?.trustworthiness,
          at === 0 ? 'data-trustworthiness' : undefined,
        ),
        value(t.values.cont, map.quality?.continuity, at === 0 ? 'data-continuity' : undefined),
        value(t.values.overlap, map.quality?.overlap),
      ),
    );
  return h(
    'section',
    { key: 'beside', class: 'several' },
    h('ul', { role: 'list', class: 'beside-maps', 'data-maps': maps.length }, ...maps.map(one)),
    first.drawn && keyView(first.drawn.grouping, state),
  );
}
