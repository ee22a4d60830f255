import type { Contender } from '../core/names';
import type { Example } from '../core/roads/road-run';
import type { Unit } from './pool';
import type { Session } from './session';
import type { AtWork } from '../state';

export const unitsDone = ({ pool: { units } }: Session) => ({
  done: units.filter(({ state }) => state === 'done' || state === 'lost').length,
  of: units.length,
});

/** The current activity of each road; if two seeds of a road are running, that of the first. */
export function atWork(units: readonly Unit[]): Map<Contender, AtWork> {
  const running = units.filter(({ state }) => state === 'walking').reverse();
  return new Map(running.map(({ road, seed, phase, share }) => [road, { seed, phase, share }]));
}

export function examplesOf(units: readonly Unit[]): [Contender, Example][] {
  const { seed } = units.find(({ state }) => state === 'walking') ?? {};
  return units.flatMap(({ road, seed: of, example }) =>
    of === seed && example ? [[road, example] as [Contender, Example]] : [],
  );
}
