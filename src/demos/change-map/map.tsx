import { fill, formatNumber } from '~/i18n/format';
import type { Layer } from './core/change';
import { countWeights } from '~/lib/cost/model-shape';
import { COUNTED, touchedByRoad } from './core/summary';
import { type FigureElement } from '~/lib/figure';
import { ROADS, type Road } from '~/lib/road';
import type { ChangeState } from './state';

const HEIGHT = 44;
/** The position of each layer, in per cent from the reader's text to the last weight. */
const STOPS: Record<Layer, number> = { none: 2, prompt: 15, store: 39, adapter: 65, all: 90 };
const BORDER = 52;
const NAMED = ['prompt', 'store', 'adapter', 'all'] as const;

/** Four roads across four layers, each drawn as far as the layer it touches. */
export function layerMap(state: ChangeState): FigureElement {
  return (
    <div class="lanes as-grid">
      {axis(state)}
      <div role="list" aria-label={state.strings.map}>
        {ROADS.map((road) => lane(road, state))}
      </div>
    </div>
  );
}

function axis({ strings }: ChangeState): FigureElement {
  const name = (layer: (typeof NAMED)[number]) => (
    <svg x={`${STOPS[layer]}%`} y={34} overflow="visible">
      <text>{strings.layers[layer]}</text>
    </svg>
  );
  return (
    <div class="lane axis" aria-hidden="true">
      <span />
      <svg class="plot" height={HEIGHT}>
        <svg x={`${BORDER}%`} y={14} overflow="visible">
          <text class="border">{strings.border}</text>
        </svg>
        {NAMED.map(name)}
        <line
          class="frontier pen-ink pen-1-5"
          x1={`${BORDER}%`}
          x2={`${BORDER}%`}
          y1={20}
          y2={HEIGHT}
        />
      </svg>
      <span />
    </div>
  );
}

function ground(): FigureElement[] {
  const tick = (layer: (typeof NAMED)[number]) => (
    <line class="gl" x1={`${STOPS[layer]}%`} x2={`${STOPS[layer]}%`} y1={14} y2={30} />
  );
  return [
    <line class="ax" x1="0%" x2="100%" y1={22} y2={22} />,
    ...NAMED.map(tick),
    <line
      class="frontier pen-ink pen-1-5"
      x1={`${BORDER}%`}
      x2={`${BORDER}%`}
      y1={0}
      y2={HEIGHT}
    />,
  ];
}

const who = (road: Road, name: string, note: string) => (
  <span class="who">
    <span class="road">
      <svg aria-hidden="true">
        <use href={`#m-${road}`} />
      </svg>
      {name}
    </span>
    <small class="as-block lines-1-35">{note}</small>
  </span>
);

function lane(road: Road, state: ChangeState): FigureElement {
  const { request, roads, strings } = state;
  const [layer, fit] = [request.layers[road], request.fit[road]];
  const sentence = `${roads[road]}: ${strings.layers[layer]}`;
  const x = STOPS[layer];
  return (
    <div
      class="lane"
      role="listitem"
      {...{ 'data-road': road, 'data-fit': fit, 'data-layer': layer }}
    >
      {who(road, roads[road], strings.fits[fit])}
      <svg class="plot" height={HEIGHT} role="img" aria-label={sentence}>
        {ground()}
        {layer !== 'none' && (
          <line class="way pen-round pen-road" x1="0%" x2={`${x}%`} y1={22} y2={22} />
        )}
        <svg class={fit === 'poor' ? 'pt was' : 'pt'} x={`${x}%`} y={22}>
          <use href={`#m-${road}`} x={-8} y={-8} width={16} height={16} />
        </svg>
      </svg>
      {weights(road, state)}
    </div>
  );
}

function weights(road: Road, { request, strings, locale }: ChangeState): FigureElement {
  const count = touchedByRoad(request)[road];
  const part = count / countWeights(COUNTED);
  const share = `${formatNumber(part * 100, locale, part > 0 && part < 0.1 ? 2 : 0)}%`;
  return (
    <span class="val to-end" data-weights={count}>
      {count > 0 ? fill(strings.weights, { n: formatNumber(count, locale) }) : strings.noWeights}
      {count > 0 && <small class="as-block lines-1-35">{fill(strings.share, { share })}</small>}
    </span>
  );
}
