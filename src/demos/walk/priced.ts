import { pricesOf } from '~/content/lookup';
import { settingsAt } from '~/lib/cost/price-level';
import { merged } from '~/lib/lesson/walk';
import { textOf } from '~/lib/settings/table';

/**
 * The settings of a step after a press, in which `price=gpt-6-luna` stands for the prices of that row of the board;
 * what a step sets itself goes first. A number is a setting of its demo.
 */
export async function priced(settings: string, sets = ''): Promise<Record<string, string>> {
  const { price, ...asked } = merged(settings, sets);
  if (price === undefined) return asked;
  if (Number(price) >= 0) return { price, ...asked };
  const wanted = Object.entries(settingsAt(await pricesOf(price)));
  return { ...Object.fromEntries(wanted.map(([name, value]) => [name, textOf(value)])), ...asked };
}
