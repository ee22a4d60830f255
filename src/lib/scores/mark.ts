/** Why an answer has no mark: none was written, the scorer gave none, or the answer never came. */
export const NO_MARKS = ['empty', 'unscored', 'failed'] as const;
export type NoMark = (typeof NO_MARKS)[number];
export type Mark = number | NoMark;

export const isMark = (mark: Mark | undefined): mark is number => typeof mark === 'number';

const WORDS: readonly (readonly [Mark, string])[] = [
  [1, '1 right correct true yes y t ok pass passed success ✓ ✔ ✅ ☑ √ 对 是 正确 通过 答对 合格'],
  [0, '0 wrong incorrect false no n f fail failed failure ✗ ✘ ❌ ✖ ✕ ❎ × 错 否 错误 未通过 不对 答错 不正确 不合格'],
  ['unscored', 'nan null none n/a na -nan inf -inf infinity -infinity - – — 无 未评'],
  ['failed', 'error err timeout 超时 出错'],
]; // prettier-ignore
const MARKS: ReadonlyMap<string, Mark> = new Map([
  ['', 'empty'],
  ...WORDS.flatMap(([mark, words]) => words.split(' ').map((word) => [word, mark] as const)),
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
  const point = word.replace(/^([+-]?0),(\d+)/, '$1.$2');
  const [, digits, rest = ''] =
    /^([+-]?\d*\.?\d+(?:e[+-]?\d+)?)\s*(%|\/\s*\d+)?$/.exec(point) ?? [];
  if (digits === undefined) return undefined;
  const whole = rest === '%' ? 100 : Number(rest.slice(1) || 1);
  const mark = Number(digits) / whole;
  if (rest.startsWith('/') && !(mark >= 0 && mark <= 1)) return undefined;
  const end = mark < 0.5 ? 0 : 1;
  return Math.abs(mark - end) < NEAR ? end : mark;
}

/** Several marks that say the same: `✅ 正确`. */
function agreed(word: string): Mark | undefined {
  const parts = word.split(/[\s/|]+/u);
  const marks = new Set(parts.map((part) => MARKS.get(part)));
  return parts.length > 1 && marks.size === 1 ? [...marks][0] : undefined;
}

/** Marks that only the others beside them tell: a circle is right and x wrong where both stand, as in Japan. */
const [CIRCLES, CROSSES, TICKS] = ['○ ◯ 〇 o ⭕', 'x × ✗ ✘ ❌', '✓ ✔ ✅ √ ☑'].map((signs) => signs.split(' ')); // prettier-ignore

/** What signs mean among all that stand in columns of marks; none where the others don't tell. */
export function signsAmong(words: ReadonlySet<string>): Map<string, Mark> {
  const [hasCircle, hasCross, hasTick] = [CIRCLES, CROSSES, TICKS].map((signs) =>
    signs!.some((sign) => words.has(sign)),
  );
  const isCircled = hasCircle && hasCross && !hasTick;
  return new Map<string, Mark>([
    ...(isCircled ? CIRCLES!.map((sign) => [sign, 1] as const) : []),
    ...(isCircled ? ([['△', 0.5], ['x', 0]] as const) : []), // prettier-ignore
    ...(hasTick && !hasCircle ? ([['x', 0]] as const) : []),
  ]);
}
