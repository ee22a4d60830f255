import type { CsvRow } from '../../text/csv';
import { hasHead } from '../../text/table-head';
import { cellLine, cellsIn, nameOf, type Line } from '../../text/table';
import { columnOf } from './row-example';
import { RowProblem } from './row-problem';

/**
 * Rows of a table by the names of their columns. Of two columns without such names the first is what is asked.
 *
 * @returns the lines without the head, and the head, where the first row is one; the problem `tuning-columns` alone of a table
 * that has neither two columns nor named ones
 */
export function tableRows(text: string): { lines: Line[]; head?: readonly string[] } {
  const rows = cellsIn(text);
  const first = rows.find(({ problem }) => !problem);
  if (!first) return { lines: rows.map((row) => cellLine(row, [])) };
  const names = first.cells.map(nameOf);
  const [asked, answered] = [columnOf('prompt', names), columnOf('reply', names)];
  const isNamed = asked !== undefined && answered !== undefined;
  if (!isNamed && names.length !== 2) {
    const problem = new RowProblem('tuning-columns', {
      columns: names.length,
      found: names.join(', '),
    });
    return { lines: [{ line: first.line, problem }] };
  }
  const isHead = asked !== undefined || answered !== undefined || startsWithHead(rows);
  const lines = rows
    .filter((row) => !isHead || row !== first)
    .map((row) => cellLine(row, isNamed ? names : inOrder(names)));
  return { lines, ...(isHead && { head: first.cells }) };
}

/** Names for two columns of which at most one has a known one. */
const inOrder = ([one = '', other = '']: readonly string[]): string[] =>
  columnOf('reply', [one]) || columnOf('prompt', [other])
    ? ['reply', 'prompt']
    : ['prompt', 'reply'];

const startsWithHead = (rows: readonly CsvRow[]): boolean =>
  hasHead(rows.flatMap(({ cells, problem }) => (problem ? [] : [cells])));
