import { parsed } from '../text/parsed';

/** Texts, which stay as they are, and the numbers that JSON has no word for. */
const NUMBERS = /"(?:[^"\\]|\\.)*"|-?\bInfinity\b|\bNaN\b/gs;

/** JSON in which Python's NaN and Infinity are texts; Python writes them bare, as no other reader takes them. */
export const plainJson = (text: string): string =>
  /\b(?:NaN|Infinity)\b/.test(text)
    ? text.replace(NUMBERS, (found) => (found.startsWith('"') ? found : `"${found}"`))
    : text;

/** Whole numbers that are too long for a number, as ids can be, become texts. */
const longAsText = (text: string): string =>
  /\d{16}/.test(text)
    ? text.replace(LONG, (found) => (/^-?\d{16,}$/.test(found) ? `"${found}"` : found))
    : text;
const LONG = /"(?:[^"\\]|\\.)*"|[-\d.eE+]+/gs;

/** The value of a JSON text as Python or anyone else writes it; undefined if it is not JSON. */
export function pythonJson(written: string): unknown {
  const text = longAsText(written);
  return parsed(text) ?? (text.trim() === 'null' ? null : parsed(plainJson(text)));
}
