import type { Source } from '../core/library';
import { Problem } from '~/lib/problem';
import type { ReadFile } from '~/lib/text/files';
import type { Choices } from '~/lib/text/reading';
import { TextProblem } from '~/lib/text/problem';
import { bytes as bytesAt } from '~/workers/network';
import type { Call } from '~/workers/rpc';

export const MOST_FILES = 20;

/** A table of characters of pdf.js, as it is published. */
async function pdfTable(name: string): Promise<Uint8Array> {
  const { TABLES } = await import('./pdf-tables');
  return bytesAt(TABLES[`/node_modules/pdfjs-dist/cmaps/${name}`] ?? name);
}

export interface LoadedFile extends Pick<ReadFile, 'encoding' | 'unsure' | 'table'> {
  /** Number of its pages, if it has some. */
  pages?: number;
  name: string;
  /** Number of characters of its text. */
  characters: number;
  /** What it begins with, if its encoding is not sure. */
  opening: string;
}

/** A file that cannot be read, with the code and values of the sentence that explains why. */
export interface RefusedFile {
  name: string;
  code: string;
  values: Problem['values'];
}

export interface FileBytes extends Choices {
  name: string;
  bytes: Uint8Array;
}

/** Reads a file as the reader chose. */
export async function readOne({ name, bytes, encoding, heads }: FileBytes, call: Call) {
  const { readFile } = await import('~/lib/text/files');
  const { progress, pause } = call;
  return readFile(name, bytes, { progress, pause, table: pdfTable, encoding, heads });
}

/** Reads one file after another; an unreadable one is reported and does not stop the others. */
export async function readFiles(
  files: readonly FileBytes[],
  pageName: string,
  call: Call,
): Promise<{ sources: Source[]; loaded: LoadedFile[]; refused: RefusedFile[] }> {
  const sources: Source[] = [];
  const loaded: LoadedFile[] = [];
  const refused: RefusedFile[] = [];
  for (const [at, file] of files.entries()) {
    const { name } = file;
    call.progress(at, files.length);
    await call.pause();
    try {
      if (at >= MOST_FILES) throw new TextProblem('too-many-files', { name, limit: MOST_FILES });
      const { text, blocks, pages, ...read } = await readOne(file, call);
      const names = { whole: name, page: pageName.replace('{name}', name) };
      sources.push({ id: name, title: '', text, blocks, names, ...(pages && { pages }) });
      const opening = text.trim().slice(0, 40).replace(/\s+/g, ' ');
      loaded.push({
        name,
        characters: text.length,
        opening,
        ...read,
        ...(pages && { pages: pages.length }),
      });
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      refused.push({ name, code: problem.code, values: problem.values });
    }
  }
  return { sources, loaded, refused };
}
