import { type FigureElement } from '~/lib/figure';
import type { Ranked } from './core/ranking';
import { ROADS, type Road } from '~/lib/road';
import { twoPlaces, type MatrixState } from './state';

/** The four totals in the fixed order of the roads; only the mark of the first one moves. */
export function totals(state: MatrixState): FigureElement {
  const { ranking } = state.standing;
  return (
    <ol role="list" class="totals" data-totals data-ranking aria-label={state.strings.totals}>
      {ROADS.map((road) =>
        total(
          road,
          ranking?.find((ranked) => ranked.road === road),
          state,
        ),
      )}
    </ol>
  );
}

function total(road: Road, ranked: Ranked | undefined, state: MatrixState): FigureElement {
  const { strings, roads } = state;
  const leads = ranked?.place === 1;
  return (
    <li key={road} data-road={road} data-score={ranked?.score} data-place={ranked?.place}>
      <span class="road">
        {icon(road)}
        {roads[road]}
      </span>
      <span class="sum-of">
        {leads && <small>{ranked.tied ? strings.tieMark : strings.first}</small>}
        {leads && ' '}
        <b>{ranked ? twoPlaces(ranked.score) : '–'}</b>
      </span>
      {bar(ranked?.score ?? 1)}
    </li>
  );
}

const icon = (road: Road): FigureElement => (
  <svg aria-hidden="true">
    <use href={`#m-${road}`} />
  </svg>
);

/** A bar from 1, the lowest possible score, to 5. */
function bar(score: number): FigureElement {
  const width = `${((score - 1) * 25).toFixed(1)}%`;
  return (
    <svg class="bar" aria-hidden="true">
      <rect class="all" width="100%" height={8} />
      <rect width={width} height={8} />
    </svg>
  );
}
