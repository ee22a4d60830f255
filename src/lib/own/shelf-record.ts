import { readMarks } from './read-marks';
import { readResults, wrongIn } from './read-results';
import type { Results } from './results';
import { Problem } from '../problem';
import { NOTHING, typedFile } from './shelf-content';
import type { ShelfContent, ShelfFile } from './shelf-content';
import SCHEMA from './shelf.schema.json';

const FORMAT = 'crossroads-shelf';
const VERSION = 1;

/** The shelf as it is kept and packed: the bytes of each file lie apart, under a name of their own. */
export const recordOf = (
  content: ShelfContent,
  idOf: (file: ShelfFile) => string,
): ShelfRecord => ({
  ...content,
  format: FORMAT,
  version: VERSION,
  files: content.files.map((file) => ({ ...file, bytes: undefined, id: idOf(file) })),
});

type ShelfRecord = Omit<ShelfContent, 'files'> & {
  format: string;
  version: number;
  files: (Omit<ShelfFile, 'bytes'> & { bytes: undefined; id: string })[];
};

/** @throws Problem `shelf-other`, `shelf-later`, or `shelf-broken` with the place of the first fault */
export function shelfIn(
  record: unknown,
  bytesOf: (id: string) => Uint8Array<ArrayBuffer> | undefined,
): ShelfContent {
  const { format, version } = (record ?? {}) as Partial<ShelfRecord>;
  if (format !== FORMAT) throw new Problem('shelf-other');
  if (Number(version) > VERSION) throw new Problem('shelf-later');
  // What is undefined is not there.
  const written = JSON.parse(JSON.stringify(record)) as ShelfRecord;
  const wrong = wrongIn(written, SCHEMA, '');
  if (wrong !== undefined) broken(wrong);
  const { files, questions, leftOut, history, server } = written;
  return {
    questions,
    leftOut,
    server,
    files: files.map(({ id, ...rest }, at) => {
      return { ...rest, bytes: bytesOf(id) ?? broken(`files[${at}].id`) };
    }),
    history: history.map((value, at) => resultsIn(value) ?? broken(`history[${at}]`)),
  };
}

function broken(where: string): never {
  throw new Problem('shelf-broken', { place: where });
}

/** Results as a file of them is checked; undefined if they are none. */
function resultsIn(value: Results): Results | undefined {
  try {
    return readResults(JSON.stringify(value));
  } catch {
    return undefined;
  }
}

/** What versions before this one kept: a typed text, files beside it, and marks as JSON Lines. */
export interface Earlier {
  text: string;
  marks: string;
  files: readonly { name: string; bytes: Uint8Array<ArrayBuffer> }[];
}

export function carriedOver({ text, marks, files }: Earlier): ShelfContent {
  const typed = text.trim() === '' ? [] : [typedFile(text)];
  const others = files.map((one) => ({ ...one, taken: 'text' as const }));
  const questions = marks === '' ? [] : readMarks(marks).questions;
  return { ...NOTHING, questions, files: [...typed, ...others] };
}
