/** A line of a page: what it says, and where it stands. */
interface Placed {
  page: number;
  y: number;
  text: string;
}

/** Share of the pages on which a line stands that belongs to none of them, in a file of so many pages. */
const REPEATED = 0.5;
const LEAST_PAGES = 4;
/** What names a number that is not that of a page: `No. 17`, `Date: …`; and what names one that is. */
const FIELD = /[:：#№]|\bn[or]\b|编号/i;
const OF_PAGE = /\bp(?:ages?)?\b|seite|[页頁]/i;

/**
 * Lines that stand at the same height on many pages: heads, feet, page numbers. Their numbers may differ only as those of pages
 * do; and where most lines of a file are alike, as in forms, only the outermost of a page are heads and feet.
 */
export function runningHeads<T extends Placed>(lines: readonly T[], pages: number): ReadonlySet<T> {
  if (pages < LEAST_PAGES) return new Set();
  const repeated = [
    ...Map.groupBy(
      lines,
      ({ y, text }) => `${Math.round(y / 3)} ${text.replace(/\d+|\b[ivxlc]+\b/g, '0')}`,
    ).values(),
  ].filter((group) => new Set(group.map(({ page }) => page)).size >= REPEATED * pages);
  const running = repeated.filter(isRunning).flat();
  if (repeated.flat().length * 2 <= lines.length) return new Set(running);
  const heights = Map.groupBy(lines, ({ page }) => page);
  const outermost = running.filter(({ page, y }) => {
    const others = heights.get(page)!.filter((one) => Math.abs(one.y - y) >= 3);
    return others.every((one) => one.y < y) || others.every((one) => one.y > y);
  });
  return new Set(outermost.length < lines.length ? outermost : []);
}

/** Whether lines say the same but for numbers that count the pages. */
function isRunning(group: readonly Placed[]): boolean {
  const [{ text }] = group as [Placed];
  const isField = FIELD.test(text) && !OF_PAGE.test(text);
  const numbers = group.map((line) => line.text.match(/\d+/g) ?? []);
  return numbers[0]!.every((first, at) => {
    const isCount = (line: Placed, next: number) =>
      Number(numbers[next]![at]) - Number(numbers[next - 1]?.[at]) ===
      line.page - group[next - 1]!.page;
    const counted = group.filter((line, next) => next > 0 && isCount(line, next));
    return (
      numbers.every((some) => some[at] === first) || (!isField && counted.length * 2 > group.length)
    );
  });
}
