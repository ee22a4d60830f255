import { fill, formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import { quoted } from '~/lib/quote';
import type { Field, Fields } from '~/lib/settings/table';
import type { RemoteError } from '~/workers';
import type { KitProps } from './props';

/** The code of an error as text, empty where it has none: an error of the browser's own has a number for it. */
export const codeOf = (error: unknown): string => String((error as { code?: unknown }).code ?? '');

/** An error's sentence in the page's language, by its code; undefined if the page has none for it. */
export function problemSaid(
  error: unknown,
  sentences: Readonly<Record<string, string>>,
  locale: Locale,
): string | undefined {
  const { values = {} } = error as Partial<RemoteError>;
  const sentence = sentences[codeOf(error)];
  if (!sentence) return undefined;
  const written = Object.entries(values).map(([name, value]): [string, string] => [
    name,
    typeof value === 'number' ? formatNumber(value, locale) : quoted(value),
  ]);
  return fill(sentence, Object.fromEntries(written));
}

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
