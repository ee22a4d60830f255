import type { Source } from '../core/library';
import { Problem } from '~/lib/problem';
import type { Choices } from '~/lib/text/reading';
import { TextProblem } from '~/lib/text/problem';
import { bytes as bytesAt } from '~/workers/network';
import type { Call } from '~/workers/rpc';

export const MOST_FILES = 20;

async function pdfTable(name: string): Promise<Uint8Array> {
  const { TABLES } = await import('./pdf-tables');
  return bytesAt(TABLES[`/node_modules/pdfjs-dist/cmaps/${name}`] ?? name);
}

/** A file that cannot be read, with the code and values of the sentence that explains why. */
export interface RefusedFile {
  name: string;
  code: string;
  values: Problem['values'];
}

export type FileBytes = Choices & { name: string; bytes: Uint8Array };

export async function readOne({ name, bytes, ...choices }: FileBytes, call: Call) {
  const { readFile } = await import('~/lib/text/files');
  const { progress, pause } = call;
  return readFile(name, bytes, { ...choices, progress, pause, table: pdfTable });
}

export const TABLE = /\.(?:csv|tsv|tab|psv|json|jsonl|ndjson)$/i;

/** A file of rows with its text, and what reads a cell; undefined of one that is no table, or has fewer than two columns. */
export async function readTable(file: FileBytes) {
  if (!TABLE.test(file.name)) return undefined;
  const [{ readText }, { tableIn, textAt }] = await Promise.all([
    import('~/lib/text/files'),
    import('~/lib/text/table'),
  ]);
  const text = await readText(file.name, file.bytes, file);
  const table = tableIn(text);
  const rows = table.lines.flatMap((line) => ('cells' in line ? [line.cells] : []));
  if (table.columns.length < 2 || rows.length === 0) return undefined;
  return { text, table, columns: table.columns, rows, textAt };
}

/** Reads one file after another; an unreadable one, of which the shelf tells, does not stop the others. */
export async function readFiles(files: readonly FileBytes[], pageName: string, call: Call) {
  const sources: Source[] = [];
  for (const [at, file] of files.entries()) {
    const { name } = file;
    call.progress(at, files.length);
    await call.pause();
    try {
      if (at >= MOST_FILES) throw new TextProblem('too-many-files', { name, limit: MOST_FILES });
      const { text, blocks, pages } = await readOne(file, call);
      const names = { whole: name, page: pageName.replace('{name}', name) };
      sources.push({ id: name, title: '', text, blocks, names, ...(pages && { pages }) });
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
    }
  }
  return sources;
}
