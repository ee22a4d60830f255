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
