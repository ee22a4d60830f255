import { memoizedIn } from '~/lib/memo';
import { TYPED, type Columns } from '~/lib/own/shelf-content';
import { Problem } from '~/lib/problem';
import { checkSize } from '~/lib/text/problem';
import type { Choices } from '~/lib/text/reading';
import { sha256Of } from '~/workers/digests';
import { bytes as bytesAt } from '~/workers/network';
import type { Call } from '~/workers/rpc';

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

export interface FileBytes extends Choices {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  columns?: Columns | undefined;
}

/** A file on the shelf: its key tells every state of it, and its bytes come with the first request that names the key. */
export interface AskedFile extends Partial<Omit<FileBytes, 'name'>> {
  key: string;
  name: string;
}

export type FileReading = Awaited<ReturnType<typeof readOne>>;

async function readOne({ name, bytes, ...choices }: FileBytes, { progress, pause }: Call) {
  const { readFile, readWith } = await import('~/lib/text/files');
  if (name === TYPED) {
    // What is typed is no file whose name a sentence could give, and no other kind of text.
    checkSize('', bytes.length);
    const { readMarkdown } = await import('~/lib/text/markdown');
    return readWith(readMarkdown, '', { text: new TextDecoder().decode(bytes), encoding: 'utf-8' });
  }
  return readFile(name, bytes, {
    ...choices,
    progress,
    pause,
    table: pdfTable,
  });
}

/** The texts of the files, by the digest of their bytes and of what decides how they are read. */
const readings = new Map<string, Promise<FileReading>>();
/** The digests of files by their keys. */
const digests = new Map<string, string>();

async function known(file: AskedFile): Promise<string> {
  const { key, name, bytes, encoding, heads, order, password } = file;
  const before = digests.get(key);
  if (before !== undefined || !bytes) return before ?? '';
  const ending = /\.[^.]*$/.exec(name)?.[0];
  const read = [await sha256Of(bytes), ending, encoding, heads, order, password];
  const digest = JSON.stringify(read);
  digests.set(key, digest);
  return digest;
}

/** The text of a file, which is read once for all callers. @throws Problem if it cannot be read */
export async function readingOf(file: AskedFile, call: Call): Promise<FileReading> {
  const digest = await known(file);
  let isMine = false;
  try {
    return await memoizedIn(readings, digest, () => {
      isMine = true;
      return readOne(file as FileBytes, call);
    });
  } catch (error) {
    if (isMine || call.signal.aborted || error instanceof Problem || !file.bytes) throw error;
    return readingOf(file, call); // another call was reading it, and has been stopped
  }
}

/** Forgets the files that the reader has taken away; one that comes again is known by its digest. */
export async function keepReadings(
  files: readonly AskedFile[],
  keys: readonly string[],
): Promise<void> {
  const before = [...digests.keys()];
  await Promise.all(files.map(known));
  for (const key of before) if (!keys.includes(key)) digests.delete(key);
  const kept = new Set(digests.values());
  for (const digest of readings.keys()) if (!kept.has(digest)) readings.delete(digest);
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

/** Asks for one file after another; one that cannot be read, of which the shelf tells, does not stop the others. */
export async function readEach<T>(
  files: readonly AskedFile[],
  call: Call,
  read: (file: AskedFile) => Promise<T>,
): Promise<T[]> {
  const all: T[] = [];
  for (const [at, file] of files.entries()) {
    call.progress(at, files.length);
    await call.pause();
    try {
      all.push(await read(file));
    } catch (problem) {
      if (!(problem instanceof Problem) || file.name === TYPED) throw problem;
    }
  }
  return all;
}
