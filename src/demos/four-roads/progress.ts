import type { Contender } from './core/names';
import { isTuned } from './core/rates';
import { standing, togetherness, workOf, type Work } from './estimate';
import type { Unit } from './pool';
import type { Session } from './session';
import type { AtWork } from './state';

/** Walks that have come to an end, and all. */
export const walks = ({ pool: { units } }: Session) => ({
  done: units.filter(({ state }) => state === 'done' || state === 'lost').length,
  of: units.length,
});

/** What each road is doing now; where two seeds of one are walked, the first. */
export function atWork(units: readonly Unit[]): Map<Contender, AtWork> {
  const walking = units.filter(({ state }) => state === 'walking').reverse();
  return new Map(walking.map(({ road, seed, phase, share }) => [road, { seed, phase, share }]));
}

/** How much of the work is done, 0 … 1, and seconds left for the reader to wait. */
export function progressOf(
  { pool, settings }: Session,
  work: Work,
  perSecond: number,
  workers: number,
): { share: number; left: number } {
  const speed = perSecond * togetherness(workers);
  const { share, left } = standing(pool.units, settings, work, speed);
  return { share, left: left / workers };
}

/**
 * What a whole run says of a device: its work a second, for one worker alone; undefined after a short one. It is
 * told by roads that train: what others take depends on what was looked at before.
 */
export function learntSpeed(
  { pool, settings }: Session,
  work: Work,
  workers: number,
): number | undefined {
  const done = pool.units.filter(({ road, state }) => state === 'done' && isTuned(road));
  const seconds = done.reduce((sum, unit) => sum + unit.seconds, 0);
  const all = done.reduce((sum, { road }) => sum + workOf(road, settings, work), 0);
  return seconds > 1 ? all / seconds / togetherness(workers) : undefined;
}
