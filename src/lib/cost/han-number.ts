const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3 };
const GROUPS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/**
 * A whole number in Chinese numerals; undefined for anything else.
 *
 * @example hanNumber('五万') // 50000
 * @example hanNumber('一百二十') // 120
 */
export function hanNumber(text: string): number | undefined {
  let sum = 0;
  let group = 0;
  let digit: number | undefined;
  for (const sign of text) {
    if (sign in DIGITS) digit = DIGITS[sign]!;
    else if (sign in UNITS) {
      group += (digit ?? 1) * UNITS[sign]!;
      digit = undefined;
    } else if (sign in GROUPS) {
      sum = (sum + group + (digit ?? 0)) * GROUPS[sign]!;
      group = 0;
      digit = undefined;
    } else return undefined;
  }
  return text === '' ? undefined : sum + group + (digit ?? 0);
}
