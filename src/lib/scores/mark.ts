const RIGHT = '1 right correct true yes y t pass passed ✓ ✔ 对 是 正确 通过'.split(' ');
const WRONG = '0 wrong incorrect false no n f fail failed ✗ ✘ × 错 否 错误 未通过'.split(' ');
const NONE = new Set(['', 'nan', 'null', 'none', 'n/a', '-', '–']);
const MARKS = new Map([
  ...RIGHT.map((word) => [word, 1] as const),
  ...WRONG.map((word) => [word, 0] as const),
]);

/**
 * The score that a cell gives: right is 1, wrong is 0, a number itself, `80%` is 0.8; null where there is none, undefined
 * if it is neither.
 */
export function markOf(cell: string): number | null | undefined {
  const word = cell.trim().toLowerCase();
  if (NONE.has(word)) return null;
  const known = MARKS.get(word);
  if (known !== undefined) return known;
  const [, digits, percent] = /^([+-]?\d*\.?\d+(?:e[+-]?\d+)?)\s*(%?)$/.exec(word) ?? [];
  if (digits === undefined) return undefined;
  return percent ? Number(digits) / 100 : Number(digits);
}
