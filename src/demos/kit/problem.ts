import { fill, formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import { quotedValue } from '~/lib/quote';
import type { RemoteError } from '~/workers';

/** An error's code as text, or empty if it has none; the browser's own errors have numbers. */
export const codeOf = (error: unknown): string => String((error as { code?: unknown }).code ?? '');

/** The sentence for an error's code in the page's language; undefined if there is none. */
export function problemText(
  error: unknown,
  sentences: Readonly<Record<string, string>>,
  locale: Locale,
): string | undefined {
  const { values = {} } = error as Partial<RemoteError>;
  const sentence = sentences[codeOf(error)];
  if (!sentence) return undefined;
  const written = Object.entries(values).map(([name, value]): [string, string] => [
    name,
    typeof value === 'number' ? formatNumber(value, locale) : quotedValue(name, value),
  ]);
  return fill(sentence, Object.fromEntries(written));
}
