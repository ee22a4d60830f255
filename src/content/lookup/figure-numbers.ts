import { formatAsGiven, formatNumber } from '~/i18n/format';
import { words } from '~/i18n/words';
import type { Axis, Shown } from '~/lib/drawing/figure';
import type { Locale } from '~/lib/locale';
import type { AxisEntry } from '~/schemas/figure/axis';
import type { StripValueEntry } from '~/schemas/figure/values';
import { evidence } from './evidence';
import type { In } from './in-language';
import { recordedCell, runNamed } from './runs';

export type AxisIn = In<AxisEntry>;
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
function tickShown(tick: number, axis: AxisIn, locale: Locale): string {
  if (axis.unit === 'percent')
    return `${Math.round(tick * 100)}${tick === axis.from || tick === axis.to ? '%' : ''}`;
  if (axis.unit === 'bytes') return printedBytes(tick, locale);
  return formatAsGiven(tick, locale);
}

/** Factors from values to the units of guesses: percent, and GB. */
const TIMES = { percent: 100, number: 1, bytes: 1e-9 };

export const axisIn = (axis: AxisIn, locale: Locale): Axis => ({
  ...axis,
  ticks: axis.ticks.map((tick) => [tick, tickShown(tick, axis, locale)] as const),
  times: TIMES[axis.unit],
});

type Source = Extract<StripValueEntry, { at: unknown }>['at'];

export async function numberAt(at: Source, prints: Prints, locale: Locale): Promise<Shown> {
  const { value, cell } = await sourced(at, prints, locale);
  return { value, shown: printed(value, prints, locale), cell };
}

async function sourced(at: Source, prints: Prints, locale: Locale) {
  if (typeof at === 'string') return { value: await recordedCell(at), cell: at };
  if ('apart' in at) {
    const [one, other] = await Promise.all(at.apart.map((end) => numberAt(end, prints, locale)));
    return { value: Math.abs(other!.value - one!.value), cell: other!.cell };
  }
  await checkPublished(at);
  return { value: at.is, cell: `${at.row}/${at.is}` };
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

export async function valueAt(
  { at, low, high, interval }: In<Exclude<StripValueEntry, { span: unknown }>>,
  prints: Prints,
  locale: Locale,
) {
  const end = (cell: string | undefined) =>
    cell === undefined ? undefined : numberAt(cell, prints, locale);
  return {
    ...(await numberAt(at, prints, locale)),
    low: await end(low),
    high: await end(high),
    interval,
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
