import { cellText } from '~/lib/export';
import { Problem } from '~/lib/problem';
import { nameOf, tableIn, type Line, type Table } from '~/lib/text/table';

/** What no text has, but a PDF, a picture or the own format of a spreadsheet. */
const BINARY = /^%PDF-|^PK\x03\x04|\0|\uFFFD.*\uFFFD/su;

/**
 * The rows that a reader has pasted: a table whose columns are named like the slots; plain lines, which have no columns,
 * if there is one slot and no head.
 *
 * @throws Problem `rows-binary`, `rows-no-columns` if no column is named like a slot, `rows-columns-twice` if two are, or
 *   that of a head or a list that cannot be read
 */
export function rowsIn(text: string, slots: readonly string[]): Table {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (BINARY.test(plain)) throw new Problem('rows-binary');
  const table = tableIn(plain, slots[0]);
  if (isPlain(table, slots)) return { columns: [], lines: plainLines(plain, slots[0]!) };
  checkColumns(table, slots);
  const { first, columns } = table;
  const isOne = first && columns.length === 1;
  return isOne ? { columns, lines: plainLines(plain, slots[0]!, first.line) } : table;
}

/** A head names a slot, or has names alone in front of rows of as many cells. */
function isPlain({ first, lines }: Table, slots: readonly string[]): boolean {
  if (slots.length > 1 || !first) return false;
  const { cells } = first;
  if (!first.problem && cells.some((cell) => nameOf(cell) === slots[0])) return false;
  const isNamed =
    cells.length > 1 && cells.every((cell) => /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(cell));
  return !isNamed || lines.some((line) => 'problem' in line || line.cells.size !== cells.length);
}

/** Each line as it stands, without separators; one in quotation marks may go on over several lines. */
function plainLines(text: string, slot: string, head = 0): Line[] {
  const QUOTED = /[ \t]*"([^"]*(?:""[^"]*)*)"[ \t]*(?:\n|$)|([^\n]*)(?:\n|$)/gy;
  let line = 1;
  return [...text.matchAll(head > 0 ? QUOTED : /()([^\n]*)(?:\n|$)/g)].flatMap((found) => {
    const [whole, quoted, bare = ''] = found;
    const cell = cellText(quoted ? quoted.replaceAll('""', '"') : bare.trim());
    const at = line;
    line += whole.split('\n').length - 1;
    return cell.trim() === '' || at <= head ? [] : [{ line: at, cells: new Map([[slot, cell]]) }];
  });
}

function checkColumns({ columns, lines }: Table, slots: readonly string[]): void {
  const [first] = lines;
  if (columns.length === 0 && first && 'problem' in first) throw first.problem;
  const missing = slots.filter((slot) => !columns.includes(slot));
  const column = [...slots, 'rule', 'expected'].find(
    (name) => columns.indexOf(name) !== columns.lastIndexOf(name),
  );
  if (column !== undefined) throw new Problem('rows-columns-twice', { column });
  if (missing.length === 0) return;
  const values = { missing: missing.join(', '), columns: columns.join(', ') };
  throw new Problem('rows-no-columns', values);
}
