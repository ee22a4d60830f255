import { spokenIn } from '../language-model/thought';
import { inOtherNumerals } from '../text/numerals';
import { quotationsIn } from '../text/quotations';
import type { Span } from '../text/span';
import { alike } from './alike';

/**
 * Whether an answer says some words, for rows and roads alike: whole words and whole numbers, through a thought before
 * it, boxes and marks of Markdown. 1,200 is 1200, 12 kg is 12kg, and 10点 is 十点; a preceding "not" is ignored.
 *
 *     says('It is often late.', 'ten') → false
 *     says('It costs **1,200** crowns.', '1200 crowns') → true
 */
export function says(answer: string, words: string): boolean {
  const spoken = spokenIn(answer);
  return [words, inOtherNumerals(words)].some((way) => placesOf(way, spoken).length > 0);
}

/** The spans of a text that say some words. Signs that are more than punctuation, as in 50%, -5 and C++, stand there, too. */
export function placesOf(words: string, text: string): Span[] {
  if (!/[\p{L}\p{N}]/u.test(words))
    return alike(text).includes(alike(words).trim()) ? [{ start: 0, end: text.length }] : [];
  const places = quotationsIn(text, words).filter(({ start, end }) => {
    const before = text.slice(Math.max(0, start - 24), start);
    const after = text.slice(end, end + 24);
    const isPart = FRACTION.test(text.slice(start, end)) && !FRACTION.test(words);
    return !isPart && !goesOnBefore(words, before) && !goesOnAfter(words, after);
  });
  if (!SIGNED.test(words)) return places;
  const [lead, trail] = [/^[^\p{L}\p{N}]*/u, /[^\p{L}\p{N}]*$/u].map(
    (signs) => signs.exec(words)![0].length + AROUND,
  );
  const wanted = squeezed(words, words);
  return places.filter(({ start, end }) =>
    squeezed(text.slice(Math.max(0, start - lead!), end + trail!), words).includes(wanted),
  );
}

const SIGNED = /^[-−]\d|[^\p{L}\p{M}\p{N}\s.,;:!?'"…、。，；：！？·“”‘’()（）‐‑–—-]/u;
/** Blanks and marks of Markdown that may stand between words and their signs. */
const AROUND = 3;
/** The form of a text without blanks and the marks of Markdown that the words lack. */
const squeezed = (text: string, words: string): string =>
  formOf(text).replace(/[\s*_`]/g, (sign) => (sign.trim() && words.includes(sign) ? sign : ''));

/** The form in which answers are equal: in any case and width, without the signs between thousands and the blanks beside Chinese. */
export const formOf = (text: string): string =>
  alike(text)
    .trim()
    .toLowerCase()
    .replace(/(?<![\d.,])\d{1,3}(?:[,' ]\d{3})+(?!\d)/g, (number) => number.replace(/\D/g, ''))
    .replace(/ (?=\p{Script=Han})|(?<=\p{Script=Han}) /gu, '');

const HAN_NUMERAL = '〇零一二三四五六七八九十百千万亿两';
const NUMBER_WORD =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';

/** Fractions of one character, of which 2 is a part as it is of 1/2. */
const FRACTION = /[¼-¾⅐-⅞]/;

/**
 * Ways that start with a number or a sign, and what ends before them where something longer starts: 11 in 2.11, 5 in -5,
 * 20 in 10–20, -5 in 3-5, 5 in 1/5, 十一 in 二十一, three in twenty-three, .NET in ASP.NET.
 */
const BEFORE: readonly (readonly [starts: RegExp, before: RegExp])[] = [
  [/^\d/, /\d[.,:：．，'’\u00A0\u202F/⁄]$|(?:^|[\s(（:：])[-−]$/],
  [/^[-−]?\d+(?![:：\d点时])/, /\d\s?[-−‐‑–—~〜～至到]\s?$/],
  [/^\.\p{L}/u, /[\p{L}\d]\.$/u],
  [new RegExp(`^[${HAN_NUMERAL}]`), new RegExp(`[${HAN_NUMERAL}\\d]$`)],
  [
    new RegExp(`^(?:${NUMBER_WORD})\\b`, 'i'),
    /(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)[\s-]+(?:and )?$/i,
  ],
];
/**
 * The same behind them: 11 in 11,000, 11:40, 11/12, 11–12, 11k and 11 million, 五百 in 五百二十, 十点 in 十点半, C in C++,
 * ten in ten thousand; but neither 11 in 11.00 nor the year in 2026-11-30.
 */
const AFTER: readonly (readonly [ends: RegExp, after: RegExp])[] = [
  [
    /\d$/,
    /^(?:[.,．，](?!0{1,2}(?!\d))\d|[:：/⁄]\d|\s?[百千万亿]|\s?(?:thousand|million|billion)|k(?![\p{L}\d]))/iu,
  ],
  [/(?<![:：\d点时])\d+[^\d点时\s]{0,2}$/, /^\s?[-−‐‑–—~〜～至到]\s?\d(?!\d-\d\d(?!\d))/],
  [/[点时]$/, /^(?:半|[一三]刻|[\d零一二三四五六七八九十]+分|\d\d)/],
  [/\p{L}$/u, /^(?:\+\+|#)(?![\p{L}\d])/u],
  [/(?<!\d)\d{1,3}$/, /^[ \u00A0\u202F]\d{3}(?!\d)/],
  [new RegExp(`[${HAN_NUMERAL}]$`), new RegExp(`^[${HAN_NUMERAL}]`)],
  [new RegExp(`\\b(?:${NUMBER_WORD})$`, 'i'), /^[\s-]+(?:hundred|thousand|million)/i],
];

const goesOnBefore = (words: string, before: string): boolean =>
  BEFORE.some(([starts, one]) => starts.test(words) && one.test(before));
const goesOnAfter = (words: string, after: string): boolean =>
  AFTER.some(([ends, one]) => ends.test(words) && one.test(after));
