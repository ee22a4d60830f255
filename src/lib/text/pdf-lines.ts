import { groupsOf } from './groups';
import { joined, NARROWEST, widthOf } from './lines';
import { withoutRunningHeads } from './pdf-heads';
import { asRead, type Run } from './pdf-runs';
import { lowered, raised } from './raised';
import { hasHead, rowText } from './table-head';

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
  let marks: Marks | undefined;
  for (const run of asRead(runs)) {
    const { transform, width, height, isMono = false } = run;
    const str = asCharacters(run.str);
    const [x, y] = [transform[4]!, transform[5]!];
    const line = lines.at(-1);
    const apart = x - end;
    const isSame =
      line && Math.abs(line.y - y) < 0.5 * Math.max(line.size, height) && apart >= -line.size;
    const mark = isSame && apart < MARK_GAP * line.size ? markOf(line, y, height) : undefined;
    if (!isSame)
      lines.push({
        ...{ page, cells: [str], spans: [[x, x]], x, y, size: height },
        isMono: isMono && !HAN.test(str),
      });
    else if (mark) {
      const { before, given } =
        marks?.mark === mark ? marks : { before: line.cells.at(-1)!, given: '' };
      marks = { mark, before, given: given + str };
      line.cells[line.cells.length - 1] = before + mark(before.slice(-NEAR), marks.given).trimEnd();
    } else if (apart > gap * line.size) {
      line.cells.push(str);
      line.spans.push([x, x]);
    } else line.cells.push(line.cells.pop()! + (apart > 0.15 * line.size ? ' ' : '') + str);
    if (!mark) marks = undefined;
    if (isSame && height > LARGER * line.size && line.cells.length === 1)
      Object.assign(line, { y, size: height });
    end = x + width;
    lines.at(-1)!.spans.at(-1)![1] = end;
  }
  return lines;
}

/** Raised or lowered letters so far, and the text before them. */
interface Marks {
  mark: typeof raised;
  before: string;
  given: string;
}

/** Share of the size of a line's letters up to which others are smaller, moved up or down, and apart, that are marks of them. */
const [SMALLER, MOVED, MARK_GAP, NEAR] = [0.9, 0.1, 0.3, 40];

function markOf(line: Line, y: number, height: number): typeof raised | undefined {
  const up = y - line.y;
  if (height > SMALLER * line.size || Math.abs(up) < MOVED * line.size) return undefined;
  return up > 0 ? raised : lowered;
}

/** The paragraphs of a document: headings by the size of their letters, tables as rows, lines joined. */
export function paragraphsOf(
  lines: readonly Line[],
  pages: number,
  keepsHeads = false,
): { paragraphs: PdfParagraph[]; repeated: string | undefined } {
  const kept = withoutRunningHeads(lines, pages, textOf);
  const stay = new Set(kept);
  const left = lines.find((line) => !stay.has(line) && /\p{L}{2}/u.test(textOf(line)));
  const paragraphs = paragraphsIn(keepsHeads ? lines : kept);
  return { paragraphs, repeated: left && textOf(left) };
}

function paragraphsIn(lines: readonly Line[]): PdfParagraph[] {
  const sizes = headingSizes(lines);
  const goesOn = followsIn(lines);
  return Array.from(
    groupsOf(lines, (line, group) => follows(line, group) || goesOn(line, group)),
  ).flatMap((group): PdfParagraph[] => {
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

/** The widest pitch of lines, in sizes of their letters, that are set apart: papers of Chinese offices, double-spaced theses. */
const WIDEST_PITCH = 3;

/** Whether a line goes on in a file whose lines are usually set wide: those before it were full, and it is not indented. */
function followsIn(lines: readonly Line[]): (line: Line, group: readonly Line[]) => boolean {
  const pitches: number[] = [];
  const rights = new Map<string, number>();
  const rightKey = ({ page, size }: Line) => `${page} ${Math.round(size)}`;
  for (const [at, line] of lines.entries()) {
    const pitch = pitchOf(lines[at - 1], line);
    if (pitch > 0 && pitch < WIDEST_PITCH) pitches.push(pitch);
    rights.set(rightKey(line), Math.max(rights.get(rightKey(line)) ?? -Infinity, endOf(line)));
  }
  const usual = pitches.sort((one, other) => one - other)[pitches.length >> 1] ?? 0;
  return (line, group) => {
    const last = group.at(-1)!;
    const pitch = pitchOf(last, line);
    const isUsual = usual >= LINE_GAP && pitch > 0 && pitch < 1.1 * usual;
    if (!isUsual || widthOf(textOf(last)) < NARROWEST) return false;
    if (line.x > last.x + 0.5 * line.size || ITEM.test(textOf(line))) return false;
    const first = /^(?:\p{Script=Han}|\S+)/u.exec(textOf(line))?.[0] ?? '';
    const room = rights.get(rightKey(last))! - endOf(last);
    const letter = (endOf(last) - last.x) / textOf(last).length;
    return room < (first.length + 1) * letter;
  };
}

const endOf = ({ spans }: Line): number => spans.at(-1)![1];

/** How far a line of text is below the one before, in sizes of its letters; 0 if it does not stand below it. */
function pitchOf(last: Line | undefined, line: Line): number {
  const isText = last && last.cells.length === 1 && line.cells.length === 1;
  if (!isText || last.page !== line.page || last.isMono !== line.isMono) return 0;
  const isSameSize = Math.abs(line.size - last.size) <= 0.1 * last.size;
  return isSameSize ? Math.max(0, (last.y - line.y) / line.size) : 0;
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
