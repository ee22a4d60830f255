import known from './marks.json';

/** Why an answer has no mark: none was written, the scorer gave none, or the answer never came. */
export const NO_MARKS = ['empty', 'unscored', 'failed'] as const;
export type NoMark = (typeof NO_MARKS)[number];
export type Mark = number | NoMark;

export const isMark = (mark: Mark | undefined): mark is number => typeof mark === 'number';

const MARKS: ReadonlyMap<string, Mark> = new Map([
  ['', 'empty'],
  ...(known.marks as [Mark, string][]).flatMap(([mark, words]) =>
    words.split(' ').map((word) => [word, mark] as const),
  ),
]);

/** A mark as it is compared: `[PASS]`, `**Pass**`, `Pass.` and `ＰＡＳＳ` are `pass`. */
export const wordOf = (cell: string): string => {
  const plain = cell.normalize('NFKC').replace(/\uFE0F/gu, '').trim().toLowerCase(); // prettier-ignore
  const [, begun] = /^(?:\(\d*\.?\d+\)\s*)?\[(pass|fail|error)\](?:\s|$)/.exec(plain) ?? [];
  const bare = plain.replace(/^[\s*_"'“”‘’([{【]+|[\s*_"'“”‘’)\]}】.。!]+$/gu, '');
  return begun ?? (bare === '' && plain !== '' ? plain : bare);
};

/**
 * The score that a cell gives: right is 1, wrong is 0, a number itself, `80%` and `4/5` are 0.8; why it is none; undefined
 * if it may mean anything.
 */
export function markOf(cell: string): Mark | undefined {
  const word = wordOf(cell);
  return MARKS.get(word) ?? numberIn(word) ?? agreed(word);
}

/** Rounding of other programs is no score beyond the scale. */
const NEAR = 1e-6;

function numberIn(word: string): number | undefined {
  const [, digits, sign = '', most = 1] =
    /^([+-]?\d*\.?\d+(?:e[+-]?\d+)?)\s*(%|\/\s*(\d+))?$/.exec(
      word.replace(/^([+-]?0),(\d+)/, '$1.$2'),
    ) ?? [];
  if (digits === undefined) return undefined;
  const mark = Number(digits) / (sign === '%' ? 100 : Number(most));
  if (sign.startsWith('/') && !(mark >= 0 && mark <= 1)) return undefined;
  const end = Number(mark >= 0.5);
  return Math.abs(mark - end) < NEAR ? end : mark;
}

/** Several marks that say the same: `✅ 正确`. */
function agreed(word: string): Mark | undefined {
  const parts = word.split(/[\s/|]+/u);
  const marks = new Set(parts.map((part) => MARKS.get(part)));
  return parts.length > 1 && marks.size === 1 ? [...marks][0] : undefined;
}

/**
 * What signs mean that only the others tell among all that stand in columns of marks: a circle is right and x wrong where
 * both stand, as in Japan, x is wrong beside a tick; none where the others don't tell.
 */
export function signsAmong(words: ReadonlySet<string>): Map<string, Mark> {
  const has = (signs: readonly string[]) => signs.some((sign) => words.has(sign));
  const isCircled = has(known.circles) && has(known.crosses) && !has(known.ticks);
  const isTicked = has(known.ticks) && !has(known.circles);
  const circled = isCircled ? known.circles.map((sign): [string, Mark] => [sign, 1]) : [];
  return new Map([
    ...circled,
    ...(isCircled ? [['△', 0.5] as const] : []),
    ...(isCircled || isTicked ? [['x', 0] as const] : []),
  ]);
}
