import { groupsOf } from './groups';
import { HAN_FIRST, HAN_LAST, joined, NARROWEST, widthOf } from './lines';
import { runningHeads } from './pdf-heads';
import { asRead, type Run } from './pdf-runs';
import radicals from './radicals.json';
import { lowered, raised } from './raised';
import { rowTexts } from './table-head';

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

/** Gaps, in sizes of the letters: between two cells of a row, and between the lines of a paragraph. */
const CELL_GAP = 1.5;
const LINE_GAP = 1.6;
/** A heading is larger than the text by as much, and no longer than this. */
const LARGER = 1.12;
const LONGEST_HEADING = 200;
/** Radicals by which some fonts call characters that look the same, and those; NFKC knows the others. */
const CHARACTER = new Map(Object.entries(radicals));
const asCharacters = (text: string): string =>
  text.replace(/[\u2e80-\u2fdf]/g, (one) => CHARACTER.get(one) ?? one.normalize('NFKC'));

/** The lines of a page; runs on one line that are further apart than a gap are cells. */
export function linesOf(runs: readonly Run[], page: number, gap: number = CELL_GAP): Line[] {
  const lines: Line[] = [];
  let end = 0;
  for (const run of asRead(runs)) {
    const { transform, width, height, isMono = false } = run;
    const str = asCharacters(run.str);
    const x = transform[4]!;
    const y = transform[5]!;
    const line = lines.at(-1);
    const apart = x - end;
    const isSame =
      line && Math.abs(line.y - y) < 0.5 * Math.max(line.size, height) && apart >= -line.size;
    const mark = isSame && apart < MARK_GAP * line.size ? markOf(line, y, height) : undefined;
    if (!isSame)
      lines.push({
        page,
        cells: [str],
        spans: [[x, x]],
        x,
        y,
        size: height,
        isMono: isMono && !HAN_LAST.test(str),
      });
    else if (mark) {
      const before = line.cells.pop()!;
      line.cells.push((before + mark(before.slice(-NEAR), str)).trimEnd());
    } else if (apart > gap * line.size) {
      line.cells.push(str);
      line.spans.push([x, x]);
    } else line.cells.push(line.cells.pop()! + (apart > 0.15 * line.size ? ' ' : '') + str);
    if (isSame && height > LARGER * line.size && line.cells.length === 1)
      Object.assign(line, { y, size: height });
    end = x + width;
    lines.at(-1)!.spans.at(-1)![1] = end;
  }
  return lines;
}

/** Share of the size of a line's letters up to which others are smaller, moved up or down, and apart, that are marks of them. */
const SMALLER = 0.9;
const MOVED = 0.1;
const MARK_GAP = 0.3;
const NEAR = 40;

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
  const heads = runningHeads(
    lines.map((line) => ({ ...line, line, text: textOf(line) })),
    pages,
  );
  const left = new Set([...heads].map(({ line }) => line));
  const paragraphs = paragraphsIn(keepsHeads ? lines : lines.filter((line) => !left.has(line)));
  return { paragraphs, repeated: [...heads].find(({ text }) => /\p{L}{2}/u.test(text))?.text };
}

function paragraphsIn(lines: readonly Line[]): PdfParagraph[] {
  const sizes = headingSizes(lines);
  const setting = settingOf(lines);
  const goesOn = (line: Line, group: readonly Line[]) => follows(line, group, setting);
  return Array.from(groupsOf(lines, goesOn)).flatMap((group): PdfParagraph[] => {
    const [{ page, size, cells, isMono }] = group as [Line];
    if (group.length > 1 && cells.length > 1) return rowsOf(group);
    if (group.length > 1 && isMono) return [codeOf(group)];
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
function follows(line: Line, group: readonly Line[], { pitch, right }: Setting): boolean {
  const last = group.at(-1)!;
  if (line.isMono !== last.isMono) return false;
  if (Math.abs(line.size - last.size) > 0.1 * last.size || ITEM.test(textOf(line))) return false;
  if (line.cells.length > 1 || last.cells.length > 1)
    return line.page === last.page && line.cells.length === last.cells.length;
  if (line.page !== last.page || line.y > last.y + last.size)
    return /[^.!?。！？:：]$/.test(textOf(last)) && goesOnOver(line, last, right);
  const gap = (last.y - line.y) / Math.max(line.size, last.size);
  if (gap < LINE_GAP) return gap > 0 && line.x < group[0]!.x + 2 * line.size;
  return gap < 1.1 * pitch && line.x < last.x + 0.5 * line.size && isFull(last, line, right);
}

/** Whether a sentence goes on over the end of a page or column: in lower case, or in Chinese behind a line without room. */
const goesOnOver = (line: Line, last: Line, right: number): boolean =>
  /^\p{Ll}/u.test(textOf(line)) ||
  (HAN_LAST.test(textOf(last)) &&
    HAN_FIRST.test(textOf(line)) &&
    Math.abs(line.x - last.x) < 0.5 * line.size &&
    isFull(last, line, right));

/** The usual pitch of the lines of a file, in sizes of their letters, and where the longest of them end. */
interface Setting {
  pitch: number;
  right: number;
}

/** Lines that are set further apart are no text: papers of Chinese offices have 1.75, double-spaced theses 2.3. */
const WIDEST_PITCH = 3;

function settingOf(lines: readonly Line[]): Setting {
  const pitches = lines
    .map((line, at) => ((lines[at - 1]?.y ?? 0) - line.y) / line.size)
    .filter((pitch) => pitch > 0 && pitch < WIDEST_PITCH)
    .sort((one, other) => one - other);
  const right = lines.reduce((most, line) => Math.max(most, endOf(line)), -Infinity);
  return { pitch: pitches[pitches.length >> 1] ?? 0, right };
}

const endOf = ({ spans }: Line): number => spans.at(-1)![1];

/** Whether the first word of the next line had no room in a line. */
function isFull(line: Line, next: Line, right: number): boolean {
  const text = textOf(line);
  const first = /^(?:\p{Script=Han}|\S+)/u.exec(textOf(next))![0];
  const letter = (endOf(line) - line.x) / text.length;
  return widthOf(text) >= NARROWEST && right - endOf(line) < (first.length + 1) * letter;
}

const codeOf = (group: readonly Line[]): PdfParagraph => ({
  kind: 'code',
  page: group[0]!.page,
  text: ['```', ...group.map(textOf), '```'].join('\n'),
});

/** The rows of a table, a paragraph each, with the names of its columns. */
const rowsOf = (group: readonly Line[]): PdfParagraph[] =>
  rowTexts(group.map(({ cells }) => cells.map((cell) => cell.trim()))).rows.map((text) => ({
    kind: 'prose',
    page: group[0]!.page,
    text,
  }));
