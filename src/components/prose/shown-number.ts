import { LOCALES, type Locale } from '~/lib/locale';

/** A number as a lesson prints it, with its unit and the decimals it shows: `97%`, `0.98`, `378,924`. */
interface ShownNumber {
  value: number;
  decimals: number;
  percent: boolean;
}

const SHOWN = /^([−-]?\d[\d,]*)(\.\d+)?\s*(%)?$/;

/** @throws Error if the text is no number */
export function parseShown(text: string): ShownNumber {
  const match = SHOWN.exec(text.trim());
  if (!match) throw new Error(`"${text}" is no number such as 97%, 0.98 or 378,924.`);
  const [, whole = '', fraction = '', percent] = match;
  const value = Number(whole.replaceAll(',', '').replace('−', '-') + fraction);
  return { value, decimals: Math.max(0, fraction.length - 1), percent: percent === '%' };
}

/** Whether `text` is `value` rounded to the decimals that the text shows. */
export function shows(text: string, value: number): boolean {
  const shown = parseShown(text);
  const scaled = shown.percent ? value * 100 : value;
  return Math.abs(shown.value - scaled) <= 0.5 * 10 ** -shown.decimals + 1e-9;
}

/**
 * The interval of a number, to the decimals that the number shows, without its percent sign: `(93–98)`.
 * Nothing where both ends are printed like the number itself.
 * @param text the number as it is shown
 */
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
