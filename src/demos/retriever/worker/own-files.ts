import type { Source } from '../core/library';
import { Problem } from '~/lib/problem';
import { readFile } from '~/lib/text/files';
import type { Call } from '~/workers/rpc';

export interface LoadedFile {
  name: string;
  /** Number of characters of its text, and its text encoding. */
  characters: number;
  encoding: string;
}

/** A file that cannot be read, with the code and values of the sentence that explains why. */
export interface RefusedFile {
  name: string;
  code: string;
  values: Problem['values'];
}

export interface FileBytes {
  name: string;
  bytes: Uint8Array;
}

/** Reads one file after another; an unreadable one is reported and does not stop the others. */
export async function readFiles(
  files: readonly FileBytes[],
  call: Call,
): Promise<{ sources: Source[]; loaded: LoadedFile[]; refused: RefusedFile[] }> {
  const sources: Source[] = [];
  const loaded: LoadedFile[] = [];
  const refused: RefusedFile[] = [];
  for (const [at, { name, bytes }] of files.entries()) {
    call.progress(at, files.length);
    await call.pause();
    try {
      const { text, encoding } = readFile(name, bytes);
      sources.push({ id: name, title: '', text });
      loaded.push({ name, characters: text.length, encoding });
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      refused.push({ name, code: problem.code, values: problem.values });
    }
  }
  return { sources, loaded, refused };
}
