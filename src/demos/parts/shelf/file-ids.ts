import type { FilesById } from '~/browser/saved-shelf';
import type { ShelfContent, ShelfFile } from '~/lib/own/shelf-content';
import { once } from '~/lib/memo';

/** Ids of bytes that have been written, so that they are written once. */
const ids = new WeakMap<Uint8Array, string>();
const tab = once(() => crypto.getRandomValues(new Uint32Array(2)).join('-'));
let made = 0;

/** An id that no other tab makes. */
export const newId = (): string => `${Date.now().toString(36)}-${tab()}-${made++}`;

export function idOf({ bytes }: Pick<ShelfFile, 'bytes'>): string {
  const id = ids.get(bytes) ?? newId();
  ids.set(bytes, id);
  return id;
}

export function setIds(files: FilesById): void {
  for (const [id, bytes] of files) ids.set(bytes, id);
}

export const filesById = (...all: readonly ShelfContent[]): FilesById =>
  new Map(all.flatMap(({ files }) => files).map((file) => [idOf(file), file.bytes]));
