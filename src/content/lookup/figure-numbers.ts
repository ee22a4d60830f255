import { formatAsGiven, formatNumber } from '~/i18n/format';
import { words } from '~/i18n/words';
import type { Axis, Shown, Value } from '~/lib/drawing/figure';
import type { Locale } from '~/lib/locale';
import type { AxisEntry } from '~/schemas/figure/axis';
import type { ValueEntry } from '~/schemas/figure/values';
import { evidence } from './evidence';
import { recordedCell, runNamed } from './runs';

type Prints = Pick<AxisEntry, 'unit' | 'digits'>;

/** Formats a number for a drawing: 0.725 as 73, 778584 as 779 kB. */
export function printed(value: number, { unit, digits }: Prints, locale: Locale): string {
  if (unit === 'percent') return formatNumber(value * 100 + 1e-9, locale, digits);
  if (unit === 'bytes') return printedBytes(value, locale);
  return formatNumber(value, locale, digits);
}

const BYTES = ['B', 'kB', 'MB', 'GB', 'TB'];

function printedBytes(value: number, locale: Locale): string {
  const power = Math.min(BYTES.length - 1, Math.floor(Math.log10(Math.max(1, value)) / 3));
  const scaled = value / 1000 ** power;
  return `${formatNumber(scaled, locale, scaled < 10 && !Number.isInteger(scaled) ? 1 : 0)} ${BYTES[power]}`;
}

/** The ends of a percent axis have a sign. */
function tickShown(tick: number, axis: AxisEntry, locale: Locale): string {
  if (axis.unit === 'percent')
    return `${Math.round(tick * 100)}${tick === axis.from || tick === axis.to ? '%' : ''}`;
  if (axis.unit === 'bytes') return printedBytes(tick, locale);
  return formatAsGiven(tick, locale);
}

/** Factors from values to the units of guesses: percent, and GB. */
const TIMES = { percent: 100, number: 1, bytes: 1e-9 };

export const axisIn = (axis: AxisEntry, locale: Locale): Axis => ({
  from: axis.from,
  to: axis.to,
  name: axis.name[locale],
  ticks: axis.ticks.map((tick) => [tick, tickShown(tick, axis, locale)] as const),
  log: axis.log,
  refs: axis.refs.map(({ at, name }) => ({ at, name: name[locale] })),
  times: TIMES[axis.unit],
});

export async function numberAt(
  at: ValueEntry['at'],
  prints: Prints,
  locale: Locale,
): Promise<Shown> {
  if (typeof at === 'string') {
    const value = await recordedCell(at);
    return { value, shown: printed(value, prints, locale), cell: at };
  }
  await checkPublished(at);
  return { value: at.is, shown: printed(at.is, prints, locale), cell: `${at.row}/${at.is}` };
}

/** Checks that an evidence row prints the number that a figure takes from it, as a share or in percent. */
async function checkPublished({ row, is }: { row: string; is: number }): Promise<void> {
  const { number, setting } = await evidence(row);
  const en = `${number.en} ${setting.en}`;
  const numbers = [...en.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g)].map(([text]) =>
    Number(text.replaceAll(',', '')),
  );
  if (!numbers.some((one) => Math.abs(one - is) < 1e-9 || Math.abs(one - is * 100) < 1e-9))
    throw new Error(
      `The evidence row ${row} prints no ${is} (“${en}”). Type a number that it has, or name another row.`,
    );
}

export async function valueAt(entry: ValueEntry, prints: Prints, locale: Locale): Promise<Value> {
  const at = (cell: ValueEntry['at']) => numberAt(cell, prints, locale);
  const { low, high, interval } = entry;
  const mean = await at(entry.at);
  const range = low !== undefined &&
    high !== undefined && { low: await at(low), high: await at(high) };
  return {
    ...mean,
    ...range,
    ...(interval && { interval }),
  };
}

const STEP = /^([^[\]]+)(?:\[([^=\]]+)=([^\]]*)\])?$/;

/**
 * The value at a path in a run's snapshot: `p3-formats:en.points[order=a].right` takes the entries of the list whose
 * `order` is `a`, and the `right` of each.
 *
 * @throws Error if nothing is found
 */
export async function snapshotAt(path: string): Promise<unknown> {
  const [name = '', ...rest] = path.split(':');
  let found: unknown = (await runNamed(name)).snapshot;
  for (const step of rest.join(':').split('.')) {
    const [, key = '', where, is] = STEP.exec(step) ?? [];
    found =
      Array.isArray(found) && !/^\d+$/.test(key)
        ? found.map((one) => one?.[key])
        : (found as never)?.[key];
    if (where && Array.isArray(found)) found = found.filter((one) => String(one?.[where]) === is);
  }
  if (
    found === undefined ||
    (Array.isArray(found) && (found.length === 0 || found.includes(undefined)))
  )
    throw new Error(`There is nothing at ${path}. Look into the snapshot of the run.`);
  return found;
}

export function numbersIn(found: unknown, path: string): number[] {
  if (Array.isArray(found) && found.every((one) => typeof one === 'number')) return found;
  throw new Error(`At ${path} stand no numbers. Name a list of numbers.`);
}

export const speechIn = (locale: Locale) => words(locale).drawing;
