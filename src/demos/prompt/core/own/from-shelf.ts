import type { Columns } from '~/demos/own/core/shelf-content';
import { jsonLines } from '~/lib/export';
import { tableIn, textAt } from '~/lib/text/table';
import { readTemplate } from './slots';

/** The rows of a table on the shelf as the bench takes them: the column of texts fills the first slot of the prompt. */
export function rowsFrom(table: string, columns: Columns, prompt: string): string {
  const slot = slotOf(prompt);
  const { columns: names, lines } = tableIn(table);
  const rows = lines.flatMap((line) =>
    'cells' in line
      ? [
          Object.fromEntries(
            names.map((name) => [name === columns.text ? slot : name, textAt(line.cells, name)]),
          ),
        ]
      : [],
  );
  return jsonLines(rows);
}

function slotOf(prompt: string): string {
  try {
    return readTemplate('', prompt).slots[0] ?? 'text';
  } catch {
    return 'text';
  }
}
