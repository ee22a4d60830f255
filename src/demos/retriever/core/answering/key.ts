import { quotationsIn } from '~/lib/text/quotations';

/** The statements that an answer must contain, each with its alternative wordings. */
export type Key = readonly (readonly string[])[];

/** `['half|50%', 'counter']` → half or 50%, and counter. */
export const keyFrom = (entries: readonly string[]): Key =>
  entries.map((entry) => entry.split('|').map((way) => way.trim()));

/**
 * The entries of a key that a text lacks, each in its first wording. Words are matched literally: a preceding "not" is
 * ignored, and so is what the words refer to. A number only matches as a whole.
 *
 *     lacking([['07:30', '7:30'], ['Sunday']], 'It leaves at 7:30.') → ['Sunday']
 *     lacking([['11']], 'It costs 11,000.') → ['11']
 */
export const lacking = (key: Key, text: string): string[] =>
  key
    .filter((ways) => !ways.some((way) => placesOf(way, text).length > 0))
    .map(([first = '']) => first);

/** Spans of a text that match entries of a key, in order and without overlaps. */
export function spansOf(key: Key, text: string) {
  const found = key.flatMap((ways) => ways.flatMap((way) => placesOf(way, text)));
  const inOrder = found.sort((a, b) => a.start - b.start || b.end - a.end);
  let from = 0;
  return inOrder.filter(({ start, end }) => {
    const isFree = start >= from;
    if (isFree) from = end;
    return isFree;
  });
}

const placesOf = (way: string, text: string) =>
  quotationsIn(text, way).filter(({ start, end }) => {
    const [before, after] = [text.slice(Math.max(0, start - 24), start), text.slice(end, end + 24)];
    return !goesOnBefore(way, before) && !goesOnAfter(way, after);
  });

const HAN_NUMERAL = '〇零一二三四五六七八九十百千万亿两';
const NUMBER_WORD =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const STARTS = {
  digits: /^\d/,
  han: new RegExp(`^[${HAN_NUMERAL}]`),
  word: new RegExp(`^(?:${NUMBER_WORD})\\b`, 'i'),
};
const ENDS = {
  digits: /\d$/,
  han: new RegExp(`[${HAN_NUMERAL}]$`),
  word: new RegExp(`\\b(?:${NUMBER_WORD})$`, 'i'),
};

/** A longer number starts before the match: 11 in 2.11, 十一 in 二十一, three in twenty-three. */
const BEFORE = {
  digits: /\d[.,:：．，]$/,
  han: new RegExp(`[${HAN_NUMERAL}\\d]$`),
  word: /(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)[\s-]+(?:and )?$/i,
};

/** A number continues after the match: 11 in 11,000 and 11:40, 五百 in 五百二十, ten in ten thousand; but not 11 in 11.00. */
const AFTER = {
  digits: /^(?:[.,．，](?!0{1,2}(?!\d))\d|[:：]\d|[ \u00A0\u202F]\d{3}(?!\d)|\s?[百千万亿])/,
  han: new RegExp(`^[${HAN_NUMERAL}]`),
  word: /^[\s-]+(?:hundred|thousand|million)/i,
};

const KINDS = ['digits', 'han', 'word'] as const;
const goesOnBefore = (way: string, before: string): boolean =>
  KINDS.some((kind) => STARTS[kind].test(way) && BEFORE[kind].test(before));
const goesOnAfter = (way: string, after: string): boolean =>
  KINDS.some((kind) => ENDS[kind].test(way) && AFTER[kind].test(after));
