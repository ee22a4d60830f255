import type { StripRow } from '~/lib/drawing/figure';
import type { Locale } from '~/lib/locale';
import { all, type Kind } from './figure-base';
import { type AxisIn, numberAt, speechIn, valueAt } from './figure-numbers';

type RowEntry = Kind<'strip'>['rows'][number];

export const stripRow = async (
  { values, ...row }: RowEntry,
  axis: AxisIn,
  locale: Locale,
): Promise<StripRow> => ({
  ...row,
  values: await all(values, async (entry) =>
    'span' in entry
      ? spanOf(entry.span, axis, locale)
      : { ...entry, ...(await valueAt(entry, axis, locale)) },
  ),
});

type Ends = Extract<RowEntry['values'][number], { span: unknown }>['span'];

async function spanOf([from, to]: Ends, axis: AxisIn, locale: Locale) {
  const low = await numberAt(from, axis, locale);
  const high = await numberAt(to, axis, locale);
  return { ...low, low, high, span: true, shown: low.shown + speechIn(locale).to + high.shown };
}
