import type { Source } from '../core/library';
import { Problem } from '~/lib/problem';
import { readFile } from '~/lib/text/files';
import type { Call } from '~/workers/rpc';

export interface LoadedFile {
  name: string;
  /** Characters of text in it, and how its bytes were read. */
  characters: number;
  encoding: string;
}

/** A file that cannot be read, with the code and values of the sentence that says why. */
export interface RefusedFile {
  name: string;
  code: string;
  values: Problem['values'];
}

/** The bytes of a file that a reader chose. */
export interface FileBytes {
  name: string;
  bytes: Uint8Array;
}

/** Reads file after file; one that cannot be read is named and holds no other up. */
export async function readFiles(
  files: readonly FileBytes[],
  call: Call,
): Promise<{ sources: Source[]; loaded: LoadedFile[]; refused: RefusedFile[] }> {
  const sources: Source[] = [];
  const loaded: LoadedFile[] = [];
  const refused: RefusedFile[] = [];
  for (const [at, { name, bytes }] of files.entries()) {
    call.progress(at, files.length);
    await call.breathe();
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
