import { settingsOfRun, type Fields } from '~/lib/settings/table';
import type { Choice } from '../core/choice';
import { choiceRows } from '../core/settings';
import type { Arm, Sweep } from './sweep';

/** A sweep as a run holds it, before anything of it is checked. */
export type SweepConfig = Record<string, unknown> & { arms: Record<string, Config> };
type Config = Record<string, unknown>;

const { seed, steps, rank, rate } = choiceRows;
/** What each number of a list may be. */
const lists = { seeds: seed, along: { ...steps, min: 0 }, ranks: rank, rates: rate } as const;

/** @throws RangeError for a name that a sweep or a choice lacks, or a value that none could have */
export function sweepOf({ arms, ...rest }: SweepConfig): Sweep {
  const named = Object.entries(arms).map(([name, arm]) => [name, armOf(arm)] as const);
  const { seeds, ...others } = listsOf(lists, rest);
  if (!seeds) throw new RangeError('A sweep lacks "seeds": a list of whole numbers.');
  return { seeds, arms: Object.fromEntries(named), ...others };
}

function armOf({ rates, ...turned }: Config): Arm {
  return { ...turnedOf(turned), ...(rates !== undefined && listsOf({ rates: rate }, { rates })) };
}

/** What an arm sets, and nothing else. */
function turnedOf(turned: Config): Partial<Choice> {
  const { pace, ...settings } = settingsOfRun(choiceRows, turned);
  const set = Object.entries({ ...settings, pace: Number(pace) });
  return Object.fromEntries(set.filter(([name]) => name in turned));
}

function listsOf<T extends Fields>(fields: T, given: Config): Partial<Record<keyof T, number[]>> {
  const checked = Object.entries(given).map(([name, list]) => {
    const values = [list].flat().map((value) => settingsOfRun(fields, { [name]: value })[name]);
    return [name, values];
  });
  return Object.fromEntries(checked) as Partial<Record<keyof T, number[]>>;
}
