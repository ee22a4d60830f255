import { ROADS, type Road } from '~/lib/road';
import type { ChangeState } from '../state';
import { fill, formatNumber } from '~/i18n/format';
import { type Layer, COUNTED, touchedByRoad } from '../core/change';
import { countWeights } from '~/lib/cost/model-shape';
import { line, mark, placed } from '~/lib/drawing/marks';
import type { FigureElement } from '~/lib/figure';

export function view(state: ChangeState) {
  const { request } = state;
  return [
    <p class="asked two-lines-high" key={`asked ${request.id}`} data-request={request.id}>
      <b>{request.name}</b> <q class="soft slanted">{request.example}</q>
    </p>,
    layerMap(state),
    reasons(state),
  ];
}

function reasons(state: ChangeState) {
  const { request, roads, strings } = state;
  const why = (road: Road) => [
    <dt class="semibold up-to-44 f14">{`${roads[road]}${strings.list}${touched(road, state)}`}</dt>,
    <dd class="soft up-to-44 f14">{request.why[road]}</dd>,
  ];
  return (
    <details key="reasons" class="reasons">
      <summary>{strings.reasons}</summary>
      <dl>{ROADS.flatMap(why)}</dl>
      {links(state)}
    </details>
  );
}

function touched(road: Road, { request, strings }: ChangeState): string {
  const layer = request.layers[road];
  if (layer === 'none') return strings.nothing;
  return `${strings.layers[layer]}${strings.colon}${request.work[road]}`;
}

function links({ request, strings, pages }: ChangeState) {
  const pageOf = (id: string) => (/^\d/.test(id) ? pages.claims : pages.sources);
  return (
    <p class="help">
      {strings.evidence + strings.colon}
      {request.evidence.flatMap((id, index) => [
        index > 0 && ' · ',
        <a href={`${pageOf(id)}#${id}`}>{id}</a>,
      ])}
    </p>
  );
}

const HEIGHT = 44;
/** The position of each layer, in per cent from the reader's text to the last weight. */
const STOPS: Record<Layer, number> = { none: 2, prompt: 15, store: 39, adapter: 65, all: 90 };
const BORDER = 52;
const NAMED = ['prompt', 'store', 'adapter', 'all'] as const;

function layerMap(state: ChangeState): FigureElement {
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
  const name = (layer: (typeof NAMED)[number]) =>
    placed([STOPS[layer], 34], {}, <text>{strings.layers[layer]}</text>);
  return (
    <div class="lane axis" aria-hidden="true">
      <span />
      <svg class="plot" height={HEIGHT}>
        {placed([BORDER, 14], {}, <text class="border">{strings.border}</text>)}
        {NAMED.map(name)}
        {frontier(20)}
      </svg>
      <span />
    </div>
  );
}

const frontier = (from: number) =>
  line('frontier pen-ink pen-1-5', [BORDER, from], [BORDER, HEIGHT]);

const ground = (): FigureElement[] => [
  line('ax', [0, 22], [100, 22]),
  ...NAMED.map((layer) => line('gl', [STOPS[layer], 14], [STOPS[layer], 30])),
  frontier(0),
];

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
  const layer = request.layers[road];
  const fit = request.fit[road];
  const sentence = `${roads[road]}: ${strings.layers[layer]}`;
  const x = STOPS[layer];
  return (
    <div class="lane" role="listitem" data-road={road} data-fit={fit} data-layer={layer}>
      {who(road, roads[road], strings.fits[fit])}
      <svg class="plot" height={HEIGHT} role="img" aria-label={sentence}>
        {ground()}
        {layer !== 'none' && line('way pen-round pen-road', [0, 22], [x, 22])}
        {mark(x, 22, { road, size: 16, open: fit === 'poor' })}
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
