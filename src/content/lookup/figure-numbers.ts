import { formatAsGiven, formatNumber } from '~/i18n/format';
import { words } from '~/i18n/words';
import type { Axis, Shown, Value } from '~/lib/drawing/figure';
import type { Locale } from '~/lib/locale';
import type { AxisEntry } from '~/schemas/figure/axis';
import type { StripValueEntry } from '~/schemas/figure/values';
import { evidence } from './evidence';
import type { In } from './in-language';
import { recordedCell, run } from './runs';

type AxisIn = In<AxisEntry>;
export type Prints = Pick<AxisEntry, 'unit' | 'digits'>;

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

const axisIn = (axis: AxisIn, locale: Locale): Axis & Prints => ({
  ...axis,
  ticks: axis.ticks.map((tick) => [tick, tickShown(tick, axis, locale)] as const),
  times: TIMES[axis.unit],
});

type Source = Extract<StripValueEntry, { at: unknown }>['at'];
type Measured = { at: Source; low?: string; high?: string };
type Span = In<Extract<StripValueEntry, { span: unknown }>>;

/** An entry after its numbers were looked up. */
export type Filled<T> = T extends AxisIn
  ? Axis & Prints
  : T extends Span
    ? Omit<T, 'span'> & Value
    : T extends { at: Source }
      ? Omit<T, 'at' | 'low' | 'high'> & Value
      : T extends object
        ? { [K in keyof T]: Filled<T[K]> }
        : T;

const SHARE: Prints = { unit: 'percent', digits: 0 };

/** Looks up each number of an entry, printed as the axis or the unit says that is nearest around it. */
export async function filled<T>(entry: T, locale: Locale, prints = SHARE): Promise<Filled<T>> {
  return (await filledIn(entry, prints, locale)) as Filled<T>;
}

async function filledIn(part: unknown, prints: Prints, locale: Locale): Promise<unknown> {
  if (Array.isArray(part)) return Promise.all(part.map((one) => filledIn(one, prints, locale)));
  if (typeof part !== 'object' || part === null) return part;
  if ('ticks' in part) return axisIn(part as AxisIn, locale);
  if ('span' in part) return spanOf(part as Span, prints, locale);
  if ('at' in part && !Array.isArray(part.at)) return valueAt(part as Measured, prints, locale);
  const { axis, y } = part as Partial<Record<'axis' | 'y', AxisIn>>;
  const own = [axis, y, part as Prints].find((one) => one?.unit) ?? prints;
  const looked = Object.entries(part).map(async ([name, one]) => [
    name,
    await filledIn(one, own, locale),
  ]);
  return Object.fromEntries(await Promise.all(looked));
}

async function valueAt({ at, low, high, ...row }: Measured, prints: Prints, locale: Locale) {
  const end = (cell: string | undefined) => cell && numberAt(cell, prints, locale);
  const [own, ...ends] = await Promise.all([numberAt(at, prints, locale), end(low), end(high)]);
  return { ...row, ...own, low: ends[0], high: ends[1] };
}

/** A range of which only the ends are known. */
async function spanOf({ span }: Span, prints: Prints, locale: Locale) {
  const [low, high] = await Promise.all(span.map((end) => numberAt(end, prints, locale)));
  return { ...low, low, high, span: true, shown: low!.shown + speechIn(locale).to + high!.shown };
}

export async function numberAt(at: Source, prints: Prints, locale: Locale): Promise<Shown> {
  const { value, cell } = await sourced(at);
  return { value, shown: printed(value, prints, locale), cell };
}

async function sourced(at: Source): Promise<{ value: number; cell: string }> {
  if (typeof at === 'string') return { value: await recordedAt(at), cell: at };
  if ('apart' in at) {
    const [one, other] = await Promise.all(at.apart.map(sourced));
    return { value: Math.abs(other!.value - one!.value), cell: other!.cell };
  }
  await checkPublished(at);
  return { value: at.is, cell: `${at.row}/${at.is}` };
}

/** The number alone; a literal stands for itself, such as the step of a probe. */
export const plain = (at: number | Shown): number => (typeof at === 'number' ? at : at.value);

/** The number of a cell, or at a path in a snapshot. */
async function recordedAt(at: string): Promise<number> {
  if (!/^[^/:]+:/.test(at)) return recordedCell(at);
  const value = await snapshotAt(at);
  if (typeof value === 'number') return value;
  throw new Error(`At ${at} stands no number.`);
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

const STEP = /^([^[\]]+)(?:\[([^=\]]+)=([^\]]*)\])?$/;

/**
 * The value at a path in a run's snapshot: `p3-formats:en.points[order=a].right` takes the entries of the list whose
 * `order` is `a`, and the `right` of each.
 *
 * @throws Error if nothing is found
 */
export async function snapshotAt(path: string): Promise<unknown> {
  const [name = '', ...rest] = path.split(':');
  let found: unknown = (await run(name)).snapshot;
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

export const numbersAt = async (path: string): Promise<number[]> =>
  numbersIn(await snapshotAt(path), path);

export function numbersIn(found: unknown, path: string): number[] {
  if (Array.isArray(found) && found.every((one) => typeof one === 'number')) return found;
  throw new Error(`At ${path} stand no numbers. Name a list of numbers.`);
}

/** The points at a path: each [x, y], the form of a training run's losses; or y alone, counted from 1. */
export async function pointsAt(path: string): Promise<(readonly [x: number, y: number])[]> {
  const found = await snapshotAt(path);
  if (!Array.isArray(found)) throw new Error(`At ${path} stands no list of points.`);
  return found.map((point, i) => {
    const [x, y] = typeof point === 'number' ? [i + 1, point] : numbersIn(point, path);
    return [x!, y!];
  });
}

export const speechIn = (locale: Locale) => words(locale).drawing;
