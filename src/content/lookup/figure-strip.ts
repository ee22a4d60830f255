import type { Shown, StripRow, Value } from '~/lib/drawing/figure';
import type { Locale } from '~/lib/locale';
import type { AxisEntry } from '~/schemas/figure/axis';
import type { StripValueEntry } from '~/schemas/figure/values';
import { all, rowIn, type Kind } from './figure-base';
import { numberAt, printed, speechIn, valueAt } from './figure-numbers';

type RowEntry = Kind<'strip'>['rows'][number];
type Source = Extract<StripValueEntry, { at: unknown }>['at'];
type Apart = Extract<Source, { apart: unknown }>;
type Ends = Apart['apart'];

export async function stripRow(
  { values, none, group, ...row }: RowEntry,
  axis: AxisEntry,
  locale: Locale,
): Promise<StripRow> {
  return {
    ...rowIn(row, locale),
    values: await all(values, (value) => namedValue(value, axis, locale)),
    ...(none && { none: none[locale] }),
    ...(group !== undefined && { group }),
  };
}

async function namedValue(entry: StripValueEntry, axis: AxisEntry, locale: Locale) {
  return {
    ...(await stripValue(entry, axis, locale)),
    ...('name' in entry && entry.name && { name: entry.name[locale] }),
    ...('road' in entry && entry.road && { road: entry.road }),
  };
}

async function stripValue(entry: StripValueEntry, axis: AxisEntry, locale: Locale): Promise<Value> {
  if ('span' in entry) return spanOf(entry.span, axis, locale);
  const { at } = entry;
  if (isApart(at)) return distance(at.apart, axis, locale);
  return valueAt({ ...entry, at }, axis, locale);
}

const isApart = (at: Source): at is Apart => typeof at === 'object' && 'apart' in at;

const both = ([one, other]: Ends, axis: AxisEntry, locale: Locale) =>
  Promise.all([numberAt(one, axis, locale), numberAt(other, axis, locale)]);

async function spanOf(ends: Ends, axis: AxisEntry, locale: Locale): Promise<Value> {
  const [low, high] = await both(ends, axis, locale);
  return { ...low, low, high, span: true, shown: low.shown + speechIn(locale).to + high.shown };
}

const shownAs = (value: number, cell: string, axis: AxisEntry, locale: Locale): Shown => ({
  value,
  shown: printed(value, axis, locale),
  cell,
});

async function distance(ends: Ends, axis: AxisEntry, locale: Locale): Promise<Shown> {
  const [one, other] = await both(ends, axis, locale);
  return shownAs(Math.abs(other.value - one.value), other.cell!, axis, locale);
}
