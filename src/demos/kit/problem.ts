import { fill, formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import { quoted } from '~/lib/quote';
import type { RemoteError } from '~/workers';

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
