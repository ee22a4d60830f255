import { type FigureNode } from '~/lib/figure';
import { landingView } from './landing-view';
import { neighboursView } from './neighbours-view';
import { keyView } from './key-view';
import { qualityView } from './quality-view';
import { staticMap } from '../static-map';
import type { MapState } from '../state';

/** A recorded map, drawn while there is no live one. */
export const mapView = (state: MapState): FigureNode[] =>
  state.map.drawn
    ? [
        <div class="drawn" key="drawn">
          {staticMap(state.map, state)}
        </div>,
        keyView(state.map.drawn.grouping, state),
      ]
    : [];

/** The folds below the map: its faithfulness and its tables of neighbours. */
export function embeddingMapView(state: MapState): FigureNode[] {
  const { map } = state;
  return [
    qualityView(map, state),
    map.landing && landingView(map, map.landing, state),
    (!map.landing || map.chosen) && neighboursView(map, state),
  ].filter((node) => typeof node === 'object');
}
