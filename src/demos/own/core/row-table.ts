import { cellText } from '~/lib/export';
import { Problem } from '~/lib/problem';
import { tableIn, type Line, type Table } from '~/lib/text/table';

/** What no text has, but a PDF, a picture or the own format of a spreadsheet. */
const BINARY = /^%PDF-|^PK\x03\x04|\0|\uFFFD.*\uFFFD/su;

/**
 * The rows of a table; those of a single column as they stand, whatever separators they have.
 *
 * @throws Problem `rows-binary`, `rows-columns-twice`, or that of a head or a list that cannot be read
 */
export function rowsIn(text: string): Table {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (BINARY.test(plain)) throw new Problem('rows-binary');
  const table = tableIn(plain);
  checkColumns(table);
  const { first, columns } = table;
  const [only, ...others] = columns;
  if (!first || only === undefined || others.length > 0) return table;
  return { columns, lines: plainLines(plain, only, first.line) };
}

/** Each line as it stands, without separators; one in quotation marks may go on over several lines. */
function plainLines(text: string, slot: string, head: number): Line[] {
  const QUOTED = /[ \t]*"([^"]*(?:""[^"]*)*)"[ \t]*(?:\n|$)|([^\n]*)(?:\n|$)/gy;
  let line = 1;
  return [...text.matchAll(QUOTED)].flatMap((found) => {
    const [whole, quoted, bare = ''] = found;
    const cell = cellText(quoted ? quoted.replaceAll('""', '"') : bare.trim());
    const at = line;
    line += whole.split('\n').length - 1;
    return cell.trim() === '' || at <= head ? [] : [{ line: at, cells: new Map([[slot, cell]]) }];
  });
}

function checkColumns({ columns, lines }: Table): void {
  const [first] = lines;
  if (columns.length === 0 && first && 'problem' in first) throw first.problem;
  const column = columns.find((name, at) => name !== '' && columns.indexOf(name) !== at);
  if (column !== undefined) throw new Problem('rows-columns-twice', { column });
}
