import { fill } from '~/i18n/format';
import { type FigureNode } from '~/lib/figure';
import type { RoadSummary } from '../core/summary';
import { isDone, shownIn, type Column } from '../columns';
import { areTied, unfinishedSaid } from '../sentences';
import { ranking, summaryOf } from '../state';
import { tiesOf } from '../ties';
import { pointsNode, slotted } from './slotted';
import type { PlateState } from './row';
import { LOCALES } from '~/lib/locale';

/** The sentence above the rows while no run is in progress. */
export function plateSaid(plate: PlateState): FigureNode[] {
  const { t, now, left } = plate;
  if (now?.state.unfinished?.length) return [unfinishedSaid(now.state)];
  if (isDone(now)) return left ? flippedSaid(plate, now, left) : leadOf(plate, now);
  return [t.emptySaid];
}

/** The road with most right answers; two if the first are level. */
function leadOf({ t, locale }: PlateState, column: Column, mostRight = t.mostRight): FigureNode[] {
  const [first, second] = ranked(shown(column));
  if (!first || first.mean === 0) return [t.noneRight];
  const lead = (one: RoadSummary) => (
    <b>{slotted(t.roadAt, { road: t.road[one.road], n: pointsNode(one.mean, locale) })}</b>
  );
  return second && areTied(first, second, tiesOf(column.state))
    ? slotted(t.levelSaid, { first: lead(first), second: lead(second) })
    : slotted(mostRight, { lead: lead(first) });
}

/** The summaries of the roads that have a row. */
const shown = (column: Column): RoadSummary[] =>
  column.state.summaries.filter(({ road }) => shownIn(column).includes(road));

const ranked = (summaries: readonly RoadSummary[]): RoadSummary[] =>
  ranking(summaries).map((road) => summaries.find((one) => one.road === road)!);

/** The road that moved furthest between the two tasks, and the road that leads now. */
function flippedSaid(plate: PlateState, now: Column, left: Column): FigureNode[] {
  const { t, locale } = plate;
  const [moved] = shown(now)
    .flatMap((here) => {
      const was = summaryOf(left.state, here.road);
      return was ? [{ road: here.road, here: here.mean, was: was.mean }] : [];
    })
    .sort((a, b) => Math.abs(b.here - b.was) - Math.abs(a.here - a.was));
  const lead = leadOf(plate, now, plate.t.nowMostRight);
  if (!moved) return lead;
  return [
    ...slotted(fill(t.movedSaid, { road: t.road[moved.road] }), {
      was: pointsNode(moved.was, locale),
      now: pointsNode(moved.here, locale, { class: 'hl' }),
    }),
    LOCALES[locale].space,
    ...lead,
  ];
}
