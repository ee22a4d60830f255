const RAISED = new Map([...'0123456789+-−'].map((sign, at) => [sign, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻'[at]!]));
const LOWERED = new Map([...'0123456789+-−'].map((sign, at) => [sign, '₀₁₂₃₄₅₆₇₈₉₊₋₋'[at]!]));

/** Units whose raised figure is a power; a single letter is one of its own. */
const UNIT =
  /(?<!\p{L})(?:\p{L}|[cdknmµμ]?m|mi|ft|in|yd|inch|ms|min|mol|kg|Pa|rad)$|[米里秒尺寸克]$/u;
const ORDINAL = /^(?:st|nd|rd|th|er|e|re|ère|ème|me|lle|o|os|a|as|º|ª|TM|SM|™|®|©|[*†‡§′″]+)$/;
/** Years, per cents and remarks in brackets aren't raised to a power: what stands raised behind them is a note's number. */
const UNPOWERED = /(?<!\d)(?:19|20)\d\d$|\([^()]*\p{L}{3}[^()]*\)$/u;
/** Raised or lowered text that is longer is no sign of the word before it. */
const LONGEST = 12;

/**
 * Raised letters as plain text can say them: 10^6, m², 1st; the number of a note, apart from its word, as [1].
 *
 * @param before the text up to them
 */
export function raised(before: string, given: string, isNote = false): string {
  const text = given.replace(/\s+/g, ' ').trim();
  if (text.length > LONGEST) return ` ${text} `;
  if (isNote) return /[\p{L}\p{N}*†‡]/u.test(text) ? noted(text) : '';
  if (text === '' || ORDINAL.test(text)) return text;
  const signs = inSigns(text, RAISED);
  if (
    signs &&
    (/[+−-]/.test(text) ? /[\p{L}\p{N}]$/u.test(before) && !/\d$/.test(before) : UNIT.test(before))
  )
    return signs;
  if (/[\d)\]}]$/.test(before) && !UNPOWERED.test(before)) return `^${grouped(text)}`;
  if (UNIT.test(before) && !signs) return `^${grouped(text)}`;
  return noted(text);
}

/** Lowered letters: H₂O, x_max. */
export function lowered(before: string, given: string): string {
  const text = given.replace(/\s+/g, ' ').trim();
  if (text === '') return '';
  if (text.length > LONGEST || !/[\p{L}\p{N})\]}]$/u.test(before)) return ` ${text} `;
  return inSigns(text, LOWERED) ?? `_${grouped(text)}`;
}

const noted = (text: string): string => (/^[[(［（〔【]/.test(text) ? text : `[${text}]`);

const inSigns = (text: string, signs: ReadonlyMap<string, string>): string | undefined =>
  /^[\d+−-]+$/.test(text) ? [...text].map((sign) => signs.get(sign)).join('') : undefined;

/** In brackets, if it is more than one number or name. */
export const grouped = (text: string): string =>
  /^[-−+]?(?:[\p{L}\p{M}]+|[\p{N}.,]+|.)$/u.test(text) || /^\([^()]*\)$/.test(text)
    ? text
    : `(${text})`;
