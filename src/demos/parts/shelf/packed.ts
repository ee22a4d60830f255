import type { ShelfContent } from '~/lib/own/shelf-content';
import { recordOf, shelfIn } from '~/lib/own/shelf-record';
import { Problem } from '~/lib/problem';
import { idOf } from './file-ids';

const FOLDER = 'crossroads-shelf';
const RECORD = 'shelf.json';
/** Bytes of twenty files of twenty megabytes, and what is said of them. */
const MOST_BYTES = 420 * 2 ** 20;

export async function packed(content: ShelfContent) {
  const { zipOf } = await import('~/browser/archive');
  const record = recordOf(content, idOf);
  const files = content.files.map((file) => {
    return { path: `files/${idOf(file)}/${file.name}`, text: file.bytes };
  });
  const written = { path: RECORD, text: JSON.stringify(record, null, 2) };
  return zipOf(FOLDER, [written, ...files]);
}

/** Undefined in an archive of something else. @throws Problem if the archive or its record is broken */
export async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<ShelfContent | undefined> {
  const { filesIn } = await import('~/browser/archive');
  const all = tried(() => filesIn(bytes, MOST_BYTES));
  const written = all.get(`${FOLDER}/${RECORD}`);
  if (!written) return undefined;
  const files = new Map(
    [...all].flatMap(([path, content]) => {
      const [, id] = /^[^/]+\/files\/([^/]+)\//.exec(path) ?? [];
      return id === undefined ? [] : [[id, content]];
    }),
  );
  const record = tried(() => JSON.parse(new TextDecoder().decode(written)) as unknown);
  return shelfIn(record, (id) => files.get(id));
}

function tried<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new Problem('shelf-broken', { place: RECORD }, { cause });
  }
}
