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
  const drawn = new Map<string, Run[]>();
  return runs.filter((run) => {
    const before = drawn.get(run.str) ?? [];
    const isAgain = before.some((one) =>
      [4, 5].every(
        (at) => Math.abs(one.transform[at]! - run.transform[at]!) < SAME_PLACE * run.height,
      ),
    );
    if (!isAgain) drawn.set(run.str, [run, ...before.slice(0, 50)]);
    return !isAgain;
  });
}

/** Han characters and kana below one another from which a page is taken for vertical. */
const LEAST_BELOW = 6;
const ONE_CJK =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\ufe10-\ufe4f\uff00-\uffef]$/u;

function isDownward(runs: readonly Run[]): boolean {
  const below = runs.filter(({ str, transform, height, isVertical }, at) => {
    const [x = 0, y = 0] = runs[at - 1]?.transform.slice(4) ?? [];
    const down = (y - transform[5]!) / height;
    const isBelow = down > 0.5 && down < 2 && Math.abs(x - transform[4]!) < 0.5 * height;
    return isVertical || (isBelow && ONE_CJK.test(str));
  });
  return below.length >= LEAST_BELOW && below.length * 2 > runs.length;
}

/** Share of a letter's size that is above its base line. */
const ASCENT = 0.88;

/**
 * A run of a vertical line on its side: down is to the right, and the next line on the left is the next below. A run of a
 * vertical font is placed by the middle of its upper edge, others by the left end of their base line (ISO 32000-1, 9.7.4.3).
 */
function turned({ str, transform, width, height, isVertical }: Run): Run {
  const [, , over, up, x, y] = transform as [number, number, number, number, number, number];
  const upright = (one: string) => UPRIGHT[one.charCodeAt(0) - 0xfe10] ?? one.normalize('NFKC');
  const size = Math.hypot(over, up);
  const place = isVertical ? [-y, x - size / 2] : [-y - ASCENT * size, x];
  return {
    str: str.replace(/[\ufe10-\ufe4f]/g, upright),
    transform: [1, 0, 0, 1, ...place],
    width: Math.max(width, height),
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
    const first = group[0]!;
    const last = group.at(-1)!;
    const x = first.transform[4]!;
    const y = first.transform[5]!;
    const end = last.transform[4]! + last.width;
    const str = group.map((run) => run.str.replace(LEFTWARD, (one) => one.normalize('NFKC')));
    return { ...first, str: str.join(' '), transform: [1, 0, 0, 1, -end, y], width: end - x };
  });
}
