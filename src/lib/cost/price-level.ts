import type { PriceLevel } from './level';
import type { Road } from '~/lib/road';
import { byRoad } from '~/lib/road';
import { defaults } from '~/lib/settings/table';
import { batchAt } from './batch';
import { billOf, sumOf } from './bill';
import { costFields, planOf, type CostSettings } from './settings';
import { cheaperFrom, paidByMonth } from './timeline';

/** Stands for the round assumption that the form begins with, and for prices that no level has. */
export const ASSUMED = 'assumed';
export const OWN = 'own';

const levelIn = (id: string, settings: CostSettings, on = ''): PriceLevel => ({
  id,
  model: '',
  on,
  seen: on,
  currency: settings.currency,
  compare: true,
  stale: false,
  input: settings.inputPrice,
  output: settings.outputPrice,
  cacheRead: (settings.inputPrice * settings.read) / 100,
  cacheWrite: (settings.inputPrice * settings.write) / 100,
});

/** One dollar in and four out: the prices that the form begins with. */
export const assumedLevel: PriceLevel = levelIn(ASSUMED, defaults(costFields), '2026-11-22');

/** A price as a percentage of another: 0.125 of 0.1 are 125. */
const percentOf = (price: number, whole: number) => Number(((100 * price) / whole).toPrecision(12));

export const settingsAt = (level: PriceLevel): Partial<CostSettings> => ({
  currency: level.currency,
  inputPrice: level.input,
  outputPrice: level.output,
  read: percentOf(level.cacheRead, level.input),
  write: percentOf(level.cacheWrite, level.input),
});

/** The id of the level whose prices a form holds, or `OWN`; of several alike the chosen one. */
export function levelOf(
  settings: CostSettings,
  levels: readonly PriceLevel[],
  chosen?: string,
): string {
  const reached = levels.filter((level) =>
    Object.entries(settingsAt(level)).every(
      ([name, value]) => settings[name as keyof CostSettings] === value,
    ),
  );
  return (reached.find(({ id }) => id === chosen) ?? reached[0])?.id ?? OWN;
}

/**
 * The reader's job at each level that is compared in the currency of the form, and at the prices of the form, which may
 * be a level's or the reader's own; the cheapest first.
 */
export function billsByLevel(
  settings: CostSettings,
  levels: readonly PriceLevel[],
  months: number,
  here: string = levelOf(settings, levels),
): {
  level: PriceLevel;
  monthly: Record<Road, number>;
  from: number | undefined;
}[] {
  const own = here === OWN ? [levelIn(OWN, settings)] : [];
  const compared = levels.filter(
    ({ id, compare, currency }) => id === here || (compare && currency === settings.currency),
  );
  return [...own, ...compared]
    .map((level) => billAt(level, settings, months))
    .sort((one, other) => one.level.input - other.level.input);
}

/** A month at a level, in its currency and without changes of the facts, and from which month tuning pays there. */
function billAt(level: PriceLevel, settings: CostSettings, months: number) {
  const there = { ...settings, ...settingsAt(level), batch: batchAt(settings.batch, level) };
  const at = level.id === OWN ? settings : there;
  const plan = { ...planOf(at), months };
  const bills = byRoad((road) => billOf(road, plan));
  return {
    level,
    monthly: byRoad((road) => sumOf(bills[road].monthly)),
    from: cheaperFrom(paidByMonth(bills.finetune, plan), paidByMonth(bills.prompt, plan)),
  };
}
