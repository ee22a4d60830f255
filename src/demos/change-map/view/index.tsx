import { layerMap } from '../map';
import { ROADS, type Road } from '~/lib/road';
import type { ChangeState } from '../state';

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
