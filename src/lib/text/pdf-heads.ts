import type { Line } from './pdf-lines';

/** Share of the pages on which a line stands that belongs to none of them, in a file of so many pages. */
const REPEATED = 0.5;
const LEAST_PAGES = 4;
/** Share of a number's changes by which it is that of the page. */
const COUNTING = 0.6;

type Said = (line: Line) => string;

/**
 * Lines without those that stand at the same height on many pages: heads, feet, page numbers. Numbers in them may differ only as
 * those of pages do; and where most lines of a file are alike, as in forms, only the outermost of a page are heads and feet.
 */
export function withoutRunningHeads(lines: readonly Line[], pages: number, said: Said): Line[] {
  if (pages < LEAST_PAGES) return [...lines];
  const alike = new Map<string, Line[]>();
  for (const line of lines) {
    const text = said(line).replace(/\d+|\b[ivxlc]+\b/g, '0');
    const key = `${Math.round(line.y / 3)} ${text}`;
    alike.set(key, [...(alike.get(key) ?? []), line]);
  }
  const repeated = [...alike.values()].filter(
    (group) => new Set(group.map(({ page }) => page)).size >= REPEATED * pages,
  );
  const running = repeated.filter((group) => isRunning(group, said)).flat();
  const isForm = repeated.flat().length * 2 > lines.length;
  const left = new Set(isForm ? outermost(running, lines) : running);
  const kept = lines.filter((line) => !left.has(line));
  return kept.length > 0 ? kept : [...lines];
}

/** What names a number that is not that of a page: `No. 17`, `Date: …`. */
const FIELD = /[:：#№]|\bn[or]\b|编号/i;
const OF_PAGE = /\b(?:p|pages?|seite|s)\b|[页頁]/i;

/** Whether the lines say the same but for a number that counts the pages. */
function isRunning(group: readonly Line[], said: Said): boolean {
  const [text] = group.map(said) as [string];
  const isField = FIELD.test(text) && !OF_PAGE.test(text);
  const numbers = group.map((line) => (said(line).match(/\d+/g) ?? []).map(Number));
  return numbers[0]!.every((first, at) => {
    if (numbers.every((some) => some[at] === first)) return true;
    if (isField) return false;
    const counted = group.slice(1).filter((line, next) => {
      const pages = line.page - group[next]!.page;
      return numbers[next + 1]![at]! - numbers[next]![at]! === pages;
    });
    return counted.length >= COUNTING * (group.length - 1);
  });
}

/** Those of the lines that stand above or below all others of their page. */
function outermost(some: readonly Line[], lines: readonly Line[]): Line[] {
  const heights = new Map<number, [top: number, bottom: number]>();
  for (const { page, y } of lines) {
    const [top, bottom] = heights.get(page) ?? [y, y];
    heights.set(page, [Math.max(top, y), Math.min(bottom, y)]);
  }
  return some.filter(({ page, y }) => heights.get(page)!.some((edge) => Math.abs(edge - y) < 3));
}
