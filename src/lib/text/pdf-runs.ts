import { groupsOf } from './groups';

/** A run of letters of a page, in points from its lower left corner. */
export interface Run {
  str: string;
  /** x and y are the last two. */
  transform: readonly number[];
  width: number;
  height: number;
  isMono?: boolean;
  /** Of letters that are written from the top down. */
  isVertical?: boolean;
}

/** The runs of a page as they are read, as if all were written from left to right and each line below the one before. */
export function asRead(given: readonly Run[]): Run[] {
  const runs = drawnOnce(given.filter(({ str }) => str.trim() !== ''));
  return isDownward(runs) ? runs.map(turned) : leftwardTurned(runs);
}

/** Share of the letters' size by which a letter is moved that is drawn twice to look bold. */
const SAME_PLACE = 0.12;

function drawnOnce(runs: readonly Run[]): Run[] {
  const drawn = new Map<string, (readonly [x: number, y: number])[]>();
  return runs.filter(({ str, transform, height }) => {
    const [x, y] = [transform[4]!, transform[5]!];
    const near = (one: number, other: number) => Math.abs(one - other) < SAME_PLACE * height;
    const before = drawn.get(str) ?? [];
    const isAgain = before.some(([atX, atY]) => near(x, atX) && near(y, atY));
    drawn.set(str, [...(isAgain ? [] : [[x, y] as const]), ...before].slice(0, MOST_KEPT));
    return !isAgain;
  });
}
const MOST_KEPT = 50;

/** Han characters and kana below one another from which a page is taken for vertical. */
const LEAST_BELOW = 6;
const ONE_CJK =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\ufe10-\ufe4f\uff00-\uffef]$/u;

function isDownward(runs: readonly Run[]): boolean {
  if (runs.filter(({ isVertical }) => isVertical).length * 2 > runs.length) return true;
  const pairs = runs.slice(1).map((run, at) => [runs[at]!, run] as const);
  const below = pairs.filter(([one, next]) => {
    const down = one.transform[5]! - next.transform[5]!;
    const isBelow = down > 0.5 * one.height && down < 2 * one.height;
    const isSameColumn = Math.abs(one.transform[4]! - next.transform[4]!) < 0.5 * one.height;
    return isBelow && isSameColumn && ONE_CJK.test(one.str) && ONE_CJK.test(next.str);
  });
  return below.length >= LEAST_BELOW && below.length * 2 > pairs.length;
}

/** A run of a vertical line on its side: down is to the right, and the next line on the left is the next below. */
function turned({ transform, width, height, ...run }: Run): Run {
  const [x, y] = [transform[4]!, transform[5]!];
  const isOnItsSide = Math.abs(transform[1]!) > Math.abs(transform[0]!);
  const [long, size] = run.isVertical
    ? [height, Math.abs(transform[0]!) || width]
    : [width, height];
  const str = run.str.replace(/[\ufe10-\ufe19]/g, (one) => UPRIGHT[one.charCodeAt(0) - 0xfe10]!);
  return {
    ...run,
    str: str.replace(/[\ufe30-\ufe4f]/g, (one) => one.normalize('NFKC')),
    transform: [1, 0, 0, 1, -y, x],
    width: run.isVertical || isOnItsSide ? long : size * [...str].length,
    height: size,
  };
}
const UPRIGHT = '，、。：；！？〖〗…';

const LEFTWARD = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/g;
const RIGHTWARD = /(?!\p{Script=Arabic}|\p{Script=Hebrew})\p{L}/gu;
const countOf = (runs: readonly Run[], kind: RegExp): number =>
  runs.reduce((sum, { str }) => sum + (str.match(kind)?.length ?? 0), 0);

/** Lines of Arabic or Hebrew as in a mirror, so that they begin on the left; what is written rightward in them stays whole. */
function leftwardTurned(runs: readonly Run[]): Run[] {
  if (countOf(runs, LEFTWARD) === 0) return [...runs];
  const isSameLine = (run: Run, [first]: readonly Run[]) =>
    Math.abs(run.transform[5]! - first!.transform[5]!) < 0.5 * first!.height;
  return [...groupsOf(runs, isSameLine)].flatMap((line) =>
    countOf(line, LEFTWARD) > countOf(line, RIGHTWARD) ? mirrored(line) : line,
  );
}

function mirrored(line: readonly Run[]): Run[] {
  const inOrder = [...line].sort((one, other) => one.transform[4]! - other.transform[4]!);
  const isRightward = (run: Run) => run.str.search(LEFTWARD) < 0 && /[\p{L}\p{N}]/u.test(run.str);
  const parts = [
    ...groupsOf(inOrder, (run, group) => isRightward(run) && isRightward(group.at(-1)!)),
  ];
  return parts.reverse().map((group) => {
    const [first, last] = [group[0]!, group.at(-1)!];
    const [x, y, end] = [first.transform[4]!, first.transform[5]!, last.transform[4]! + last.width];
    const str = group.map((run) => run.str.replace(LEFTWARD, (one) => one.normalize('NFKC')));
    return { ...first, str: str.join(' '), transform: [1, 0, 0, 1, -end, y], width: end - x };
  });
}
