import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import { layerMap } from '../map';
import { ROADS, type Road } from '~/lib/road';
import type { ChangeState } from '../state';

/** The request, the map of layers, and the reasons. */
export function view(state: ChangeState): FigureNode[] {
  const { request } = state;
  return [
    h(
      'p',
      { class: 'asked', key: `asked ${request.id}`, 'data-request': request.id },
      h('b', {}, request.name),
      ' ',
      h('q', {}, request.example),
    ),
    layerMap(state),
    reasons(state),
  ];
}

function reasons(state: ChangeState): FigureElement {
  const { request, roads, strings } = state;
  const why = (road: Road) => [
    h('dt', {}, `${roads[road]}${strings.list}${touched(road, state)}`),
    h('dd', {}, request.why[road]),
  ];
  return h(
    'details',
    { key: 'reasons', class: 'reasons' },
    h('summary', {}, strings.reasons),
    h('dl', {}, ...ROADS.flatMap(why)),
    links(state),
  );
}

/** The layer a road touches, and one round of the work it takes. */
function touched(road: Road, { request, strings }: ChangeState): string {
  const layer = request.layers[road];
  if (layer === 'none') return strings.nothing;
  return `${strings.layers[layer]}${strings.colon}${request.work[road]}`;
}

function links({ request, strings, pages }: ChangeState): FigureElement {
  const pageOf = (id: string) => (/^\d/.test(id) ? pages.claims : pages.sources);
  return h(
    'p',
    { class: 'help' },
    strings.evidence + strings.colon,
    ...request.evidence.flatMap((id, index) => [
      index > 0 && ' · ',
      h('a', { href: `${pageOf(id)}#${id}` }, id),
    ]),
  );
}
