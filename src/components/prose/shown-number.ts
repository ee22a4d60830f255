import { LOCALES, type Locale } from '~/lib/locale';

/** A printed number with its unit and its decimals: `97%`, `0.98`, `378,924`. */
interface ShownNumber {
  value: number;
  decimals: number;
  percent: boolean;
}

const SHOWN = /^([−-]?\d[\d,]*)(\.\d+)?\s*(%)?$/;

/** @throws Error if the text is not a number */
export function parseShown(text: string): ShownNumber {
  const match = SHOWN.exec(text.trim());
  if (!match) throw new Error(`"${text}" is no number such as 97%, 0.98 or 378,924.`);
  const [, whole = '', fraction = '', percent] = match;
  const value = Number(whole.replaceAll(',', '').replace('−', '-') + fraction);
  return { value, decimals: Math.max(0, fraction.length - 1), percent: percent === '%' };
}

/** True if `text` is `value` rounded to the decimals of the text. */
export function shows(text: string, value: number): boolean {
  const shown = parseShown(text);
  const scaled = shown.percent ? value * 100 : value;
  return Math.abs(shown.value - scaled) <= 0.5 * 10 ** -shown.decimals + 1e-9;
}

/** With the number's decimals, without %: `(93–98)`; empty if both ends are printed like the number itself. */
export function shownInterval(text: string, low: number, high: number, locale: Locale): string {
  const { decimals, percent } = parseShown(text);
  const ends = [low, high].map((end) => printed(end, decimals, percent));
  const number = text.replace('%', '').trim();
  if (ends.every((end) => end === number)) return '';
  const { to, brackets } = LOCALES[locale];
  const [open, close] = brackets;
  return open + ends.join(to) + close;
}

const printed = (value: number, decimals: number, percent: boolean): string =>
  (percent ? value * 100 : value).toFixed(decimals).replace('-', '−');
