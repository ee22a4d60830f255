import { LOCALES, type Locale } from './locales';

const SLOT = /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g;

/**
 * Fills `{name}` slots of a template, and `{name|point|points}` with the number and the word that goes with
 * it; an unknown slot stays, so that a test can see it.
 *
 * @example fill('{n|point|points} apart', { n: 1 }) → '1 point apart'
 */
export function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(SLOT, (slot, name: string, one?: string, many = '') => {
    const value = values[name];
    if (value === undefined) return slot;
    if (one === undefined) return String(value);
    return `${value} ${String(value) === '1' ? one : many}`;
  });
}

/** A day in words: `20 November 2026`, `2026 年 11 月 20 日` (the spaces stand in the text). */
export function formatDate(iso: string, locale: Locale): string {
  const date = new Date(`${iso}T00:00:00Z`);
  return new Intl.DateTimeFormat(LOCALES[locale].format, { dateStyle: 'long', timeZone: 'UTC' })
    .format(date)
    .replace(/(\d)(?=[年月日])|([年月])(?=\d)/g, '$1$2 ');
}

/** Lines of a text as they are stored (`29-44, 51`), with the marks of the language. */
export function formatLines(lines: string, locale: Locale): string {
  const [dash, comma] = locale === 'en' ? ['–', ', '] : ['～', '、'];
  return lines.replaceAll('-', dash!).replaceAll(', ', comma!);
}

export function formatNumber(value: number, locale: Locale, digits = 0): string {
  const { format } = LOCALES[locale];
  const kind = `${format} ${digits}`;
  const formatter = formatters.get(kind) ?? formatterOf(format, digits);
  formatters.set(kind, formatter);
  return formatter.format(value);
}

/** Making one takes longer than using it a hundred times. */
const formatters = new Map<string, Intl.NumberFormat>();

const formatterOf = (format: string, digits: number) =>
  new Intl.NumberFormat(format, { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** A description cut at a word where search engines would cut it, with an ellipsis. */
export function shortened(text: string, most = 160): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).trimEnd()}…`;
}
