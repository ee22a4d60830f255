import { byRoad, type Road } from '~/lib/road';
import { defaults } from '~/lib/settings/table';
import { billOf, sumOf } from './bill';
import { costFields, planOf, type CostSettings } from './settings';
import { cheaperFrom, paidByMonth } from './timeline';

/** The prices of a model on a day, in dollars per million tokens. */
export interface PriceLevel {
  id: string;
  model: string;
  on: string;
  /** Text that is read, the same from the cache, and a beginning that is written to the cache. */
  read: number;
  cached: number;
  cacheWrite: number;
  /** Text that the model writes. */
  written: number;
}

/** Stands for the round assumption that the form begins with, and for prices that no level has. */
export const ASSUMED = 'assumed';
export const OWN = 'own';

/** The prices of a form as a level, under a name. */
const levelIn = (id: string, settings: CostSettings, on = ''): PriceLevel => ({
  ...{ id, model: '', on },
  read: settings.inputPrice,
  cached: (settings.inputPrice * settings.read) / 100,
  cacheWrite: (settings.inputPrice * settings.write) / 100,
  written: settings.outputPrice,
});

/** One dollar in and four out: the prices that the form begins with. */
export const assumedLevel = levelIn(ASSUMED, defaults(costFields), '2026-11-22');

/** A price as a percentage of another: 0.125 of 0.1 are 125. */
const percentOf = (price: number, whole: number): number =>
  Number(((100 * price) / whole).toPrecision(12));

/** The settings of the form at a level. */
export const settingsAt = (level: PriceLevel): Partial<CostSettings> => ({
  inputPrice: level.read,
  outputPrice: level.written,
  read: percentOf(level.cached, level.read),
  write: percentOf(level.cacheWrite, level.read),
});

/** The id of the level whose prices a form holds, or `OWN`. */
export function levelOf(settings: CostSettings, levels: readonly PriceLevel[]): string {
  const holds = (level: PriceLevel) =>
    Object.entries(settingsAt(level)).every(
      ([name, value]) => settings[name as keyof CostSettings] === value,
    );
  return levels.find(holds)?.id ?? OWN;
}

/** A month of the job at a level, and when tuning pays there. */
export interface LevelBill {
  level: PriceLevel;
  /** Dollars a month on each road, without changes of the facts. */
  monthly: Record<Road, number>;
  /** The month from which tuning costs no more than prompting; undefined if there is none in the period. */
  from: number | undefined;
}

/** The reader's job at each level, and at the prices of the form if no level has them; the cheapest first. */
export function billsByLevel(
  settings: CostSettings,
  levels: readonly PriceLevel[],
  months: number,
): LevelBill[] {
  const own = levelOf(settings, levels) === OWN ? [levelIn(OWN, settings)] : [];
  return [...own, ...levels]
    .map((level) => billAt(level, settings, months))
    .sort((one, other) => one.level.read - other.level.read);
}

function billAt(level: PriceLevel, settings: CostSettings, months: number): LevelBill {
  const at = level.id === OWN ? settings : { ...settings, ...settingsAt(level) };
  const plan = { ...planOf(at), months };
  const bills = byRoad((road) => billOf(road, plan));
  return {
    level,
    monthly: byRoad((road) => sumOf(bills[road].monthly)),
    from: cheaperFrom(paidByMonth(bills.finetune, plan), paidByMonth(bills.prompt, plan)),
  };
}
