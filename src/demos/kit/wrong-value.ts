import { fill, formatNumber } from '~/i18n/format';
import type { KitProps } from './props';
import type { Field, Fields } from '~/lib/settings/table';

/** Says what is wrong with the value of a field, and which values are allowed. */
export function wrongValueSaid(
  field: Field | undefined,
  value: string,
  { kit, locale }: Pick<KitProps<Fields>, 'kit' | 'locale'>,
): string {
  const { empty, emptySet, invalid, invalidWhole, invalidDate } = kit;
  if (field?.kind === 'set') return emptySet;
  if (field?.kind !== 'number') return invalidDate;
  const template = value === '' ? empty : field.whole ? invalidWhole : invalid;
  const limit = (number: number) => formatNumber(number, locale);
  return fill(template, { value, min: limit(field.min), max: limit(field.max) });
}
