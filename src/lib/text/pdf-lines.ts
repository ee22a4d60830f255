import { groupsOf } from './groups';
import { joined } from './lines';
import { hasHead, rowText } from './table-head';

/** A run of letters of a page, in points from its lower left corner. */
export interface Run {
  str: string;
  /** x and y are the last two. */
  transform: readonly number[];
  width: number;
  height: number;
  isMono?: boolean;
}

export interface Line {
  page: number;
  cells: string[];
  /** Where each cell begins and ends. */
  spans: [start: number, end: number][];
  x: number;
  y: number;
  size: number;
  isMono: boolean;
}

/** A paragraph as Markdown writes it, and the page on which it begins. */
interface PdfParagraph {
  text: string;
  page: number;
  kind: 'heading' | 'prose' | 'list' | 'code';
  depth?: number;
}

const HAN = /\p{Script=Han}/u;

/** Gaps, in sizes of the letters: between two cells of a row, and between the lines of a paragraph. */
const CELL_GAP = 1.5;
const LINE_GAP = 1.6;
/** A heading is larger than the text by as much, and no longer than this. */
const LARGER = 1.12;
const LONGEST_HEADING = 200;
/** Share of the pages on which a line stands that belongs to none of them, in a file of so many pages. */
const REPEATED = 0.5;
const LEAST_PAGES = 4;

/** Radicals by which some fonts call characters that look the same, and those; NFKC knows the others. */
const RADICALS =
  '⻅见⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⻁虎⻄西⻆角⻒长⻑長⻖阝⻌辶⺠民⺟母';
const CHARACTER = new Map(RADICALS.match(/../gu)!.map(([radical, same]) => [radical!, same!]));
const asCharacters = (text: string): string =>
  text.replace(/[\u2e80-\u2fdf]/g, (one) => CHARACTER.get(one) ?? one.normalize('NFKC'));

/** The lines of a page; runs on one line that are further apart than a gap are cells. */
export function linesOf(runs: readonly Run[], page: number, gap = CELL_GAP): Line[] {
  const lines: Line[] = [];
  let end = 0;
  for (const { str: given, transform, width, height, isMono = false } of runs) {
    const str = asCharacters(given);
    if (str.trim() === '') continue;
    const [x, y] = [transform[4]!, transform[5]!];
    const isCode = isMono && !HAN.test(str);
    const line = lines.at(-1);
    const isSame = line && Math.abs(line.y - y) < 0.5 * line.size && x >= end - line.size;
    if (!isSame)
      lines.push({ page, cells: [str], spans: [[x, x]], x, y, size: height, isMono: isCode });
    else if (x - end > gap * line.size) {
      line.cells.push(str);
      line.spans.push([x, x]);
    } else line.cells.push(line.cells.pop()! + (x - end > 0.15 * line.size ? ' ' : '') + str);
    end = x + width;
    lines.at(-1)!.spans.at(-1)![1] = end;
  }
  return lines;
}

/** The paragraphs of a document: headings by the size of their letters, tables as rows, lines joined. */
export function paragraphsOf(
  lines: readonly Line[],
  pages: number,
  keepsHeads = false,
): { paragraphs: PdfParagraph[]; repeated: string | undefined } {
  const kept = withoutRunningHeads(lines, pages);
  const stay = new Set(kept);
  const left = lines.find((line) => !stay.has(line) && /\p{L}{2}/u.test(textOf(line)));
  const paragraphs = paragraphsIn(keepsHeads ? lines : kept);
  return { paragraphs, repeated: left && textOf(left) };
}

function paragraphsIn(lines: readonly Line[]): PdfParagraph[] {
  const sizes = headingSizes(lines);
  return Array.from(groupsOf(lines, follows)).flatMap((group): PdfParagraph[] => {
    const [{ page, size }] = group as [Line];
    if (isTable(group)) return rowsOf(group);
    if (isCode(group)) return [codeOf(group)];
    const text = group.map(textOf).reduce(joined);
    const depth = sizes.indexOf(Math.round(size)) + 1;
    if (depth > 0 && text.length <= LONGEST_HEADING)
      return [{ kind: 'heading', depth, page, text: `${'#'.repeat(depth)} ${text}` }];
    const item = text.replace(/^[•●◦▪■‣·]\s*/, '- ');
    return [{ kind: ITEM.test(item) ? 'list' : 'prose', page, text: item }];
  });
}

const ITEM = /^(?:[-–*•●◦▪■‣·]|\(?\d{1,3}[.)]|[a-z][.)])\s/;

const textOf = ({ cells }: Line): string => cells.join(' ').replace(/\s+/g, ' ').trim();

/** Lines without those that stand at the same height on many pages, but for their numbers: heads, feet, page numbers. */
function withoutRunningHeads(lines: readonly Line[], pages: number): Line[] {
  if (pages < LEAST_PAGES) return [...lines];
  const keyOf = (line: Line) =>
    `${Math.round(line.y / 3)} ${textOf(line).replace(/\d+|\b[ivxlc]+\b/g, '0')}`;
  const on = new Map<string, Set<number>>();
  for (const line of lines) {
    const key = keyOf(line);
    on.set(key, (on.get(key) ?? new Set()).add(line.page));
  }
  return lines.filter((line) => on.get(keyOf(line))!.size < REPEATED * pages);
}

/** The sizes of headings, the largest first: all larger than that of most letters; six at most. */
function headingSizes(lines: readonly Line[]): number[] {
  const letters = new Map<number, number>();
  for (const line of lines) {
    const size = Math.round(line.size);
    letters.set(size, (letters.get(size) ?? 0) + textOf(line).length);
  }
  const [body = 0] = [...letters].sort((one, other) => other[1] - one[1])[0] ?? [];
  const larger = [...letters.keys()].filter((size) => size > LARGER * body);
  return larger.sort((one, other) => other - one).slice(0, 6);
}

/** Whether a line goes on in the paragraph or the table of those before it. */
function follows(line: Line, group: readonly Line[]): boolean {
  const last = group.at(-1)!;
  if (line.isMono !== last.isMono) return false;
  if (Math.abs(line.size - last.size) > 0.1 * last.size || ITEM.test(textOf(line))) return false;
  if (line.cells.length > 1 || last.cells.length > 1)
    return line.page === last.page && line.cells.length === last.cells.length;
  if (line.page !== last.page || line.y > last.y + last.size)
    return /[^.!?。！？:：]$/.test(textOf(last)) && /^\p{Ll}/u.test(textOf(line));
  const gap = last.y - line.y;
  return (
    gap > 0 &&
    gap < LINE_GAP * Math.max(line.size, last.size) &&
    line.x < group[0]!.x + 2 * line.size
  );
}

const isCode = (group: readonly Line[]): boolean => group.length > 1 && group[0]!.isMono;

const codeOf = (group: readonly Line[]): PdfParagraph => ({
  ...{ kind: 'code', page: group[0]!.page },
  text: ['```', ...group.map(textOf), '```'].join('\n'),
});

const isTable = (group: readonly Line[]): boolean => group.length > 1 && group[0]!.cells.length > 1;

/** The rows of a table, a paragraph each, with the names of its columns. */
function rowsOf(group: readonly Line[]): PdfParagraph[] {
  const rows = group.map(({ cells }) => cells.map((cell) => cell.trim()));
  const head = hasHead(rows) ? rows[0] : undefined;
  return group.slice(head ? 1 : 0).map(({ page }, at) => ({
    ...{ kind: 'prose', page, text: rowText(rows[at + (head ? 1 : 0)]!, head) },
  }));
}
