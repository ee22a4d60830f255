import { fill } from '~/i18n/format';
import { h, type FigureNode } from '~/lib/figure';
import type { Contender } from '../core/names';
import type { RoadSummary } from '../core/summary';
import { isDone, type Column } from '../columns';
import { areTied, unfinishedSaid } from '../sentences';
import { guessedRoad, racing, ranking, summaryOf } from '../state';
import { tiesOf } from '../ties';
import { points, pointsNode, slotted } from './slotted';
import type { PlateState } from './row';
import { LOCALES } from '~/lib/locale';

/** The sentence above the rows while no run is in progress. */
export function plateSaid(plate: PlateState): FigureNode[] {
  const { t, now, left, guess, isOpen } = plate;
  if (now?.state.unfinished?.length) return [unfinishedSaid(now.state)];
  if (isDone(now)) return left ? flippedSaid(plate, now, left) : doneSaid(plate, now);
  if (guess && !isOpen) return youSaid(plate);
  return [left ? t.emptySaid : t.coldSaid];
}

function youSaid({ t, guess }: PlateState): FigureNode[] {
  const road = t.family[guess!.family];
  const said = guess!.points === undefined ? road : fill(t.roadAt, { road, n: guess!.points });
  return slotted(t.youSay, { guess: h('b', {}, said) });
}

function doneSaid(plate: PlateState, now: Column): FigureNode[] {
  return [...leadOf(plate, now), ...guessOf(plate, now)];
}

/** The road with most right answers; two if the first are level. */
function leadOf(
  { t, locale }: PlateState,
  { state }: Column,
  mostRight = t.mostRight,
): FigureNode[] {
  const [first, second] = ranked(racing(state));
  if (!first || first.mean === 0) return [t.noneRight];
  const lead = (one: RoadSummary) =>
    h('b', {}, ...slotted(t.roadAt, { road: t.road[one.road], n: pointsNode(one.mean, locale) }));
  return second && areTied(first, second, tiesOf(state))
    ? slotted(t.levelSaid, { first: lead(first), second: lead(second) })
    : slotted(mostRight, { lead: lead(first) });
}

const ranked = (summaries: readonly RoadSummary[]): RoadSummary[] =>
  ranking(summaries).map((road) => summaries.find((one) => one.road === road)!);

/** The distance between the diamond and the result. */
function guessOf({ t, locale, guess, isOpen }: PlateState, { state }: Column): FigureNode[] {
  if (!guess || isOpen || guess.points === undefined) return [];
  const own = summaryOf(state, guess.family as Contender) ?? guessedRoad(guess, racing(state));
  const said = { road: t.family[guess.family], n: guess.points };
  if (!own) return [LOCALES[locale].space, fill(t.youSaidNotRun, said)];
  const off = Math.abs(points(own.mean) - guess.points);
  return [
    LOCALES[locale].space,
    ...slotted(fill(t.youSaidOff, said), {
      off: h('b', { class: 'hl', 'data-off': off }, String(off)),
    }),
  ];
}

/** The road that moved furthest between the two tasks, and the road that leads now. */
function flippedSaid(plate: PlateState, now: Column, left: Column): FigureNode[] {
  const { t, locale } = plate;
  const [moved] = racing(now.state)
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
    ...guessOf(plate, now),
  ];
}
