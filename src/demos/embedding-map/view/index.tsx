import type { FigureNode, FigureElement } from '~/lib/figure';
import { landingView } from './landing-view';
import { neighboursView } from './neighbours-view';
import { keyView } from './key-view';
import { staticMap } from '../static-map';
import type { MapState, ShownMap } from '../state';
import { fill, formatNumber } from '~/i18n/format';
import { keptNeighboursText, shareText } from '../sentences';
import { LOCALES } from '~/lib/locale';

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

/** The faithfulness of a map: three figures, each with its meaning in words. */
function qualityView(map: ShownMap, { t, locale }: MapState): FigureElement {
  const { quality, points } = map;
  const share = (value?: number) => (value === undefined ? '–' : shareText(value, locale));
  const figure = (name: string, attribute: string, value: string, means: string) => (
    <div>
      <dt>{name}</dt>
      <dd class="figure-value">
        <output {...{ [attribute]: true }}>{value}</output>
      </dd>
      <dd class="means">{means}</dd>
    </div>
  );
  const count = formatNumber(points.length, locale);
  const measured =
    quality &&
    fill(quality.rows < points.length ? t.sampled : t.measured, {
      rows: formatNumber(quality.rows, locale),
      count,
      k: quality.k,
    });
  return (
    <section class="quality" key="quality">
      <h3 class="label">{t.quality}</h3>
      <dl>
        {figure(t.trust, 'data-trustworthiness', share(quality?.trustworthiness), t.trustMeans)}
        {figure(t.cont, 'data-continuity', share(quality?.continuity), t.contMeans)}
        {figure(
          t.overlap,
          'data-overlap',
          share(quality?.overlap),
          quality
            ? fill(t.overlapMeans, { k: quality.k, n: keptNeighboursText(quality, locale) })
            : t.measuring,
        )}
      </dl>
      <p class="help">
        {measured ? `${measured}${LOCALES[locale].space}${t.chance}` : t.measuring}
      </p>
    </section>
  );
}
