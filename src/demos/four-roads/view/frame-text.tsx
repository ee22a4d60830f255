import { fill } from '~/i18n/format';
import type { RoadSummary } from '~/lib/four-roads/outcome/summary';
import { isDone, shownIn, type Column, ranked, summaryOf } from '../state';
import { unfinishedText, pointsNode } from '../results/sentences';
import { areTied, tiesOf } from '../results/ties';
import { sentence } from '~/demos/parts/sentence';
import type { FrameState } from './row';
import { LOCALES } from '~/lib/locale';

export function frameText(frame: FrameState) {
  const { t, now, left } = frame;
  if (now?.state.unfinished?.length) return [unfinishedText(now.state)];
  if (isDone(now)) return left ? flippedText(frame, now, left) : leadOf(frame, now);
  return [t.emptySaid];
}

/** The road with most right answers; two if the first are level. */
function leadOf({ t, locale }: FrameState, column: Column, mostRight = t.mostRight) {
  const [first, second] = ranked(shown(column));
  if (!first || first.mean === 0) return [t.noneRight];
  const lead = (one: RoadSummary) => (
    <b>{sentence(t.roadAt, { road: t.road[one.road], n: pointsNode(one.mean, locale) })}</b>
  );
  return second && areTied(first, second, tiesOf(column.state))
    ? sentence(t.levelSaid, { first: lead(first), second: lead(second) })
    : sentence(mostRight, { lead: lead(first) });
}

const shown = (column: Column): RoadSummary[] =>
  column.state.summaries.filter(({ road }) => shownIn(column).includes(road));

function flippedText(frame: FrameState, now: Column, left: Column) {
  const { t, locale } = frame;
  const [moved] = shown(now)
    .flatMap((here) => {
      const was = summaryOf(left.state, here.road);
      return was ? [{ road: here.road, here: here.mean, was: was.mean }] : [];
    })
    .sort((a, b) => Math.abs(b.here - b.was) - Math.abs(a.here - a.was));
  const lead = leadOf(frame, now, frame.t.nowMostRight);
  if (!moved) return lead;
  return [
    ...sentence(fill(t.movedSaid, { road: t.road[moved.road] }), {
      was: pointsNode(moved.was, locale),
      now: pointsNode(moved.here, locale, { class: 'hl' }),
    }),
    LOCALES[locale].space,
    ...lead,
  ];
}
