import { fill, formatNumber, percentText } from '~/i18n/format';
import { type FigureElement } from '~/lib/figure';
import type { RoadSummary } from '../core/outcome/summary';
import { FAMILY } from '../core/names';
import { sign, round } from '../results/marks';
import type { FourRoadsState } from '../state';
import { roadTable, type Column } from '../results/tables';

const WIDTH = 300;
const HEIGHT = 64;

/** A year of changing facts: each road's right answers month by month, and its upkeep. */
export function yearView(state: FourRoadsState): FigureElement | undefined {
  const { t, summaries, order } = state;
  if (summaries.every(({ upkeep }) => !upkeep)) return undefined;
  const rows = order.flatMap((road) => summaries.find((one) => one.road === road) ?? []);
  return (
    <section class="year" data-year key="year">
      <h3 class="label">
        {t.year} <small>{t.yearUnit}</small>
      </h3>
      <div class="years" role="list">
        {rows.map((row) => strip(row, state))}
      </div>
      <h3 class="label">{t.upkeep}</h3>
      {roadTable(state, t.upkeep, upkeepColumns(state))}
    </section>
  );
}

const monthsOf = ({ groups }: RoadSummary): number[] =>
  Object.entries(groups)
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([, share]) => share);

/** One road: its months as a line, from none right to all. */
function strip(row: RoadSummary, { t, locale }: FourRoadsState): FigureElement {
  const months = monthsOf(row);
  const said = (share: number | undefined) => percentText(share ?? 0, locale);
  const [first, last] = [months[0], months.at(-1)];
  const [least, most] = [Math.min(...months), Math.max(...months)];
  const values = { first: said(first), last: said(last), least: said(least), most: said(most) };
  const x = (month: number) => round((month / Math.max(1, months.length - 1)) * WIDTH);
  const y = (share: number) => round(HEIGHT - 6 - share * (HEIGHT - 12));
  return (
    <div class="strip" role="listitem" key={row.road}>
      <span class="who">
        {sign(row.road)}
        {t.road[row.road]}
      </span>
      <svg
        {...{ viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none', role: 'img' }}
        aria-label={fill(t.yearSaid, { road: t.road[row.road], ...values })}
        data-road={FAMILY[row.road]}
      >
        {[0, 1].map((end) => (
          <line class="gl" x1={0} x2={WIDTH} y1={y(end)} y2={y(end)} />
        ))}
        <polyline
          class="line"
          {...{ fill: 'none', 'stroke-width': 2, 'stroke-linecap': 'round' }}
          points={months.map((share, month) => `${x(month)},${y(share)}`).join(' ')}
          vector-effect="non-scaling-stroke"
        />
      </svg>
      <b>{said(last)}</b>
    </div>
  );
}

function upkeepColumns({ t, locale }: FourRoadsState): Column[] {
  return (['documents', 'tunings', 'trainedTokens', 'paidTokens'] as const).map((name) => ({
    head: t.upkeepColumns[name],
    number: true,
    cell: ({ upkeep }) => (upkeep ? formatNumber(upkeep[name], locale) : undefined),
  }));
}
