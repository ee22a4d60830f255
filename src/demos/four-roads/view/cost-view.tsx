import { fill, formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import { type FigureElement } from '~/lib/figure';
import type { RoadSummary } from '../core/summary';
import type { FourRoadsState } from '../state';
import { roadTable, type Column } from '../tables';
import { large } from '~/demos/parts/quantities';

/** The cost of each road on this device. */
export function costView(state: FourRoadsState): FigureElement {
  const { t, live } = state;
  return (
    <section class="ledger" key="cost">
      <h3 class="label">
        {t.cost} <small>{live ? t.costUnit : t.costRecorded}</small>
      </h3>
      {roadTable(state, t.cost, columnsOf(state))}
    </section>
  );
}

function columnsOf({ t, locale }: FourRoadsState): Column[] {
  const number = true;
  const { ready, work, change, bytes, tokens, time } = t.costColumns;
  const none = (value: number, text: string) => (value === 0 ? t.costNone : text);
  const of = (text: (cost: RoadSummary['cost']) => string | undefined) => (one: RoadSummary) =>
    text(one.cost);
  const seconds = (value: number | undefined) =>
    value === undefined ? undefined : secondsText(value, t, locale);
  const milliseconds = (n: number | undefined) =>
    n === undefined ? undefined : fill(t.milliseconds, { n: formatNumber(n, locale, 1) });
  return [
    { head: ready, number, cell: of(({ prepareSeconds }) => seconds(prepareSeconds)) },
    { head: work, number, cell: of(({ flops }) => none(flops, large(flops, locale))) },
    {
      head: change,
      number,
      cell: of((cost) => none(cost.changeFlops, large(cost.changeFlops, locale))),
    },
    { head: bytes, number, cell: of((cost) => none(cost.bytes, bytesText(cost.bytes, locale))) },
    { head: tokens, number, cell: of((cost) => formatNumber(cost.tokensPerAnswer, locale)) },
    { head: time, number, cell: of((cost) => milliseconds(cost.millisecondsPerAnswer)) },
  ];
}

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];

function bytesText(bytes: number, locale: Locale): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const value = bytes / 1000 ** step;
  return `${formatNumber(value, locale, step > 0 && value < 10 ? 1 : 0)} ${UNITS[step]}`;
}

function secondsText(seconds: number, t: FourRoadsState['t'], locale: Locale): string {
  if (seconds < 1) return fill(t.milliseconds, { n: formatNumber(seconds * 1000, locale) });
  if (seconds < 90)
    return fill(t.seconds, { n: formatNumber(seconds, locale, seconds < 10 ? 1 : 0) });
  if (seconds < 5400) return fill(t.minutes, { n: formatNumber(seconds / 60, locale) });
  if (seconds < 2 * 86_400) return fill(t.hours, { n: formatNumber(seconds / 3600, locale) });
  return fill(t.days, { n: formatNumber(seconds / 86_400, locale) });
}
