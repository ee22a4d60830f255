import { settingsOfRun, type Fields } from '~/lib/settings/table';
import type { Choice } from '~/demos/finetune/core/choice';
import { choiceRows } from '~/demos/finetune/core/settings';
import type { Arm, Sweep } from './sweep';

/** A sweep in the form of a run's config, unchecked. */
export type SweepConfig = Record<string, unknown> & { arms: Record<string, Config> };
type Config = Record<string, unknown>;

const { seed, steps, rank, rate } = choiceRows;
/** The limits of each number in a list. */
const lists = { seeds: seed, along: { ...steps, min: 0 }, ranks: rank, rates: rate } as const;

/** @throws RangeError for an unknown name or an illegal value */
export function sweepOf({ arms, ...rest }: SweepConfig): Sweep {
  const named = Object.entries(arms).map(([name, arm]) => [name, armOf(arm)] as const);
  const { seeds, ...others } = listsOf(lists, rest);
  if (!seeds) throw new RangeError('A sweep lacks "seeds": a list of whole numbers.');
  return { seeds, arms: Object.fromEntries(named), ...others };
}

function armOf({ rates, ...turned }: Config): Arm {
  return { ...turnedOf(turned), ...(rates !== undefined && listsOf({ rates: rate }, { rates })) };
}

/** The settings that an arm changes. */
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
