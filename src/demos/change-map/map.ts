import { fill, formatNumber } from '~/i18n/format';
import type { Layer } from './core/change';
import { countWeights } from '~/lib/cost/model-shape';
import { COUNTED, touchedByRoad } from './core/summary';
import { h, type FigureElement } from '~/lib/figure';
import { ROADS, type Road } from '~/lib/road';
import type { ChangeState } from './state';

const HEIGHT = 44;
/** The position of each layer, in per cent from the reader's text to the last weight. */
const STOPS: Record<Layer, number> = { none: 2, prompt: 15, store: 39, adapter: 65, all: 90 };
const BORDER = 52;
const NAMED = ['prompt', 'store', 'adapter', 'all'] as const;

/** Four roads across four layers, each drawn as far as the layer it touches. */
export function layerMap(state: ChangeState): FigureElement {
  return h(
    'div',
    { class: 'lanes' },
    axis(state),
    h(
      'div',
      { role: 'list', 'aria-label': state.strings.map },
      ...ROADS.map((road) => lane(road, state)),
    ),
  );
}

function axis({ strings }: ChangeState): FigureElement {
  const name = (layer: (typeof NAMED)[number]) =>
    h(
      'svg',
      { x: `${STOPS[layer]}%`, y: 34, overflow: 'visible' },
      h('text', {}, strings.layers[layer]),
    );
  return h(
    'div',
    { class: 'lane axis', 'aria-hidden': 'true' },
    h('span'),
    h(
      'svg',
      { class: 'plot', height: HEIGHT },
      h(
        'svg',
        { x: `${BORDER}%`, y: 14, overflow: 'visible' },
        h('text', { class: 'border' }, strings.border),
      ),
      ...NAMED.map(name),
      h('line', { class: 'frontier', x1: `${BORDER}%`, x2: `${BORDER}%`, y1: 20, y2: HEIGHT }),
    ),
    h('span'),
  );
}

function ground(): FigureElement[] {
  const tick = (layer: (typeof NAMED)[number]) =>
    h('line', { class: 'gl', x1: `${STOPS[layer]}%`, x2: `${STOPS[layer]}%`, y1: 14, y2: 30 });
  return [
    h('line', { class: 'ax', x1: '0%', x2: '100%', y1: 22, y2: 22 }),
    ...NAMED.map(tick),
    h('line', { class: 'frontier', x1: `${BORDER}%`, x2: `${BORDER}%`, y1: 0, y2: HEIGHT }),
  ];
}

const who = (road: Road, name: string, note: string) =>
  h(
    'span',
    { class: 'who' },
    h(
      'span',
      { class: 'road' },
      h('svg', { 'aria-hidden': 'true' }, h('use', { href: `#m-${road}` })),
      name,
    ),
    h('small', {}, note),
  );

function lane(road: Road, state: ChangeState): FigureElement {
  const { request, roads, strings } = state;
  const [layer, fit] = [request.layers[road], request.fit[road]];
  const said = `${roads[road]}: ${strings.layers[layer]}`;
  const x = STOPS[layer];
  return h(
    'div',
    {
      class: 'lane',
      role: 'listitem',
      ...{ 'data-road': road, 'data-fit': fit, 'data-layer': layer },
    },
    who(road, roads[road], strings.fits[fit]),
    h(
      'svg',
      { class: 'plot', height: HEIGHT, role: 'img', 'aria-label': said },
      ...ground(),
      layer !== 'none' && h('line', { class: 'way', x1: '0%', x2: `${x}%`, y1: 22, y2: 22 }),
      h(
        'svg',
        { class: fit === 'poor' ? 'pt was' : 'pt', x: `${x}%`, y: 22 },
        h('use', { href: `#m-${road}`, x: -8, y: -8, width: 16, height: 16 }),
      ),
    ),
    weights(road, state),
  );
}

function weights(road: Road, { request, strings, locale }: ChangeState): FigureElement {
  const count = touchedByRoad(request)[road];
  const part = count / countWeights(COUNTED);
  const share = `${formatNumber(part * 100, locale, part > 0 && part < 0.1 ? 2 : 0)}%`;
  return h(
    'span',
    { class: 'val', 'data-weights': count },
    count > 0 ? fill(strings.weights, { n: formatNumber(count, locale) }) : strings.noWeights,
    count > 0 && h('small', {}, fill(strings.share, { share })),
  );
}
