import type { Span } from './span';

/** Thousands with signs between them, and the figures of a telephone, of which there are seven or more. */
const APART =
  /(?<![\d\p{Script=Latin}])(?:\d{1,3}(?:[,'’\u00a0\u202f ]\d{3})+(?!\d)|\+?\(?\d{1,5}\)?(?:[-\u2010\u2011. ]{1,2}\(?\d{2,8}\)?){1,6}(?![\d\p{Script=Latin}]))/gu;
const LEAST = 4;
const OF_A_TELEPHONE = 7;

/** Numbers whose figures stand apart, as one: 1,200,000 is 1200000 and 010-6275-1234 is 01062751234, with or without what calls a country. */
export function joinedNumbers(text: string): (Span & { number: string; parts: string[] })[] {
  return [...text.matchAll(APART)].flatMap(({ 0: written, index: start }) => {
    const parts = written.match(/\d+/g)!;
    const isGrouped = parts.slice(1).every(({ length }) => length === 3);
    const ways = written.startsWith('+') ? [parts, parts.slice(1)] : [parts];
    return ways.flatMap((some) => {
      const number = some.join('');
      const least = isGrouped ? LEAST : OF_A_TELEPHONE;
      const place = { start, end: start + written.length };
      return number.length >= least ? [{ ...place, number, parts: some }] : [];
    });
  });
}

const NUMERALS = '零〇一二三四五六七八九十百千两';
const NUMBER = `\\d{1,4}|[${NUMERALS}]{1,7}`;
/** An ordinal, or a number with what it counts. */
const COUNTED = new RegExp(
  `第\\s*(${NUMBER})\\s*\\p{Script=Han}?|(?<![\\d.,:：几${NUMERALS}])(${NUMBER})\\s?[点时分秒月日号年元天岁人个次层楼页]`,
  'gu',
);

/** The numbers of a text in their other form: 第3章 is 第三章, 第二十三条 is 第23条, and 10点 is 十点. */
export const otherNumeral = (text: string): (Span & { other: string })[] =>
  [...text.matchAll(COUNTED)].map(({ 0: written, 1: ordinal, 2: counted, index: start }) => {
    const number = ordinal ?? counted!;
    const inFigures = Number(number);
    const other = Number.isNaN(inFigures) ? String(figuresOf(number)) : wordOf(written, inFigures);
    const end = start + written.length;
    return { start, end, other: written.replace(/\s/g, '').replace(number, other) };
  });

/** A text with each such number in its other form. */
export const inOtherNumerals = (text: string): string =>
  otherNumeral(text).reduceRight(
    (changed, { start, end, other }) => changed.slice(0, start) + other + changed.slice(end),
    text,
  );

const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];

const wordOf = (written: string, number: number): string =>
  /^2\s?[点个天次人小年元]/.test(written) ? '两' : hanOf(number);

/** 0 … 9999 as it is written in words: 23 → 二十三, 105 → 一百零五. */
function hanOf(number: number): string {
  if (number === 0) return '零';
  const figures = [...String(number)];
  const words = figures.map((figure, at) =>
    figure === '0' ? '零' : DIGITS[Number(figure)]! + UNITS[figures.length - 1 - at]!,
  );
  return words.join('').replace(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十');
}

function figuresOf(words: string): number {
  if (!/[十百千]/.test(words)) return Number([...words].map(digitOf).join(''));
  let sum = 0;
  let digit = 1;
  for (const word of words) {
    const unit = UNITS.indexOf(word);
    if (unit > 0) sum += digit * 10 ** unit;
    digit = unit > 0 ? 0 : digitOf(word);
  }
  return sum + digit;
}

const digitOf = (word: string): number => Math.max(0, DIGITS.indexOf(word === '两' ? '二' : word));
