/** What a raised figure is a power of: a number that is no year, brackets, a letter, a unit. */
const POWERED =
  /(?:(?<!\d)(?!(?:19|20)\d\d$)\d+|[)}]|(?<!\p{L})(?:\p{L}|[cdkmnµ]m|mi|ft|kg|min|mol)|[米里秒])$/u;
/** Raised or lowered text that is longer is no sign of the word before it. */
const LONGEST = 12;

/**
 * Raised letters as plain text can say them: 10^6, m², 1st; the number of a note, apart from its word, as [1].
 *
 * @param before the text up to them
 */
export function raised(before: string, given: string, isNote = false): string {
  const text = given.trim();
  if (text.length > LONGEST) return ` ${text} `;
  if (/^(?:\p{L}{2,3}|[eoa]|[[(（［].*|[^\p{L}\p{N}]*)$/u.test(text)) return text;
  if (isNote || !(POWERED.test(before) || /[+−-]/.test(text))) return `[${text}]`;
  return (/\p{L}$/u.test(before) && inSigns(text, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻')) || `^${grouped(text)}`;
}

/** Lowered letters: H₂O, x_max. */
export function lowered(before: string, given: string): string {
  const text = given.trim();
  const isSign = text.length <= LONGEST && /[\p{L}\p{N})]$/u.test(before);
  return isSign ? inSigns(text, '₀₁₂₃₄₅₆₇₈₉₊₋₋') || `_${grouped(text)}` : ` ${text} `;
}

const inSigns = (text: string, signs: string): string =>
  /^[\d+−-]+$/.test(text) ? text.replace(/./g, (one) => signs['0123456789+-−'.indexOf(one)]!) : '';

/** In brackets, if it is more than one number or name. */
export const grouped = (text: string): string =>
  /^[-−+]?(?:\p{L}+|[\p{N}.,]+|.)$|^\([^()]*\)$/u.test(text) ? text : `(${text})`;
