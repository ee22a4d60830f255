import { fill, formatNumber, percentText } from '~/i18n/format';
import type { RoadSummary } from '~/lib/four-roads/outcome/summary';
import { FAMILY } from '~/lib/four-roads/names';
import { curve, stretched } from '~/lib/drawing/geometry';
import { line } from '~/lib/drawing/marks';
import { between } from '~/lib/drawing/scale';
import { sign } from '../results/marks';
import { ranked, type FourRoadsState } from '../state';
import { roadTable, type Column } from '../results/tables';

const HEIGHT = 56;

export function yearView(state: FourRoadsState) {
  const { t, summaries } = state;
  if (summaries.every(({ upkeep }) => !upkeep)) return undefined;
  return (
    <section class="year" data-year key="year">
      <h3 class="label">
        {t.year} <small>{t.yearUnit}</small>
      </h3>
      <div class="years as-grid" role="list">
        {ranked(summaries).map((row) => strip(row, state))}
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

function strip(row: RoadSummary, { t, locale }: FourRoadsState) {
  const months = monthsOf(row);
  const said = (share: number | undefined) => percentText(share ?? 0, locale);
  const first = months[0];
  const last = months.at(-1);
  const least = Math.min(...months);
  const most = Math.max(...months);
  const values = { first: said(first), last: said(last), least: said(least), most: said(most) };
  const x = between([0, Math.max(1, months.length - 1)], [0, 100]);
  const y = between([0, 1], [HEIGHT - 6, 6]);
  return (
    <div
      class="strip as-grid gap-0-3 mid-aligned hair-above inner-2"
      role="listitem"
      key={row.road}
    >
      <span class="who across">
        {sign(row.road)}
        {t.road[row.road]}
      </span>
      <svg
        class="full-width"
        height={HEIGHT}
        role="img"
        aria-label={fill(t.yearSaid, { road: t.road[row.road], ...values })}
        data-road={FAMILY[row.road]}
      >
        {[0, 1].map((end) => line('gl', [0, y(end)], [100, y(end)]))}
        {stretched(
          HEIGHT,
          curve(
            months.map((share, month) => [x(month), y(share)]),
            { class: 'line fill-none pen-2 pen-road pen-round' },
          ),
        )}
      </svg>
      <b>{said(last)}</b>
    </div>
  );
}

function upkeepColumns({ t, locale }: FourRoadsState): Column[] {
  return (['documents', 'tunings', 'trainedTokens', 'paidTokens'] as const).map((name) => ({
    head: t.upkeepColumns[name],
    cell: ({ upkeep }) => (upkeep ? formatNumber(upkeep[name], locale) : undefined),
  }));
}
