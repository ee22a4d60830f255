import { readLocal, removeLocal, STORAGE_KEYS, writeLocal } from './storage';

type Bytes = Uint8Array<ArrayBuffer>;
export type FilesById = ReadonlyMap<string, Bytes>;

/** The one store for what is too large for local storage: files of the shelf, and what was tuned. */
const DATABASE = 'crossroads';
const STORE = 'files';
const KEY = STORAGE_KEYS.shelf;
/** Files stand beside the record, so that a mark does not write them again. */
const FILES = `${KEY}/`;
const { text: TEXT, marks: MARKS } = STORAGE_KEYS;

/** Every file of the shelf, whatever its name. */
const allFiles = () => IDBKeyRange.bound(FILES, `${FILES}\uffff`);

export interface SavedShelf {
  record: unknown;
  files: FilesById;
}

/** Pages of this site tell each other that what is kept has changed; who tells it does not hear it. */
let channel: BroadcastChannel | undefined;
const others = () => (channel ??= new BroadcastChannel('crossroads-shelf'));
export const whenShelfChanges = (listener: () => void): void =>
  others().addEventListener('message', listener);

/** What is kept, as it was written; undefined if nothing is. Local storage has its size, so that most visits open no database. */
export async function savedShelf(): Promise<SavedShelf | undefined> {
  return readLocal(KEY) === null ? undefined : inStore('readonly', (store) => storedIn(store));
}

/** @param known files that need not be read again */
async function storedIn(
  store: IDBObjectStore,
  known: FilesById = new Map(),
): Promise<SavedShelf | undefined> {
  const [record, keys] = await Promise.all([
    answerTo<unknown>(store.get(KEY)),
    answerTo(store.getAllKeys(allFiles())),
  ]);
  if (record === undefined) return undefined;
  const files = (keys as string[]).map(async (key) => {
    const id = key.slice(FILES.length);
    return [id, known.get(id) ?? (await answerTo<Bytes>(store.get(key)))] as const;
  });
  return { record, files: new Map(await Promise.all(files)) };
}

/**
 * Keeps a record and the files that it names in place of what is kept, which no other tab changes meanwhile.
 *
 * @param known files that this page has, by their ids
 * @param next makes both from what is kept; undefined leaves that as it is
 * @throws DOMException if the browser refuses, and what `next` throws
 */
export async function exchangeShelf(
  known: FilesById,
  next: (kept: SavedShelf | undefined) => { record: object; files: FilesById } | undefined,
): Promise<void> {
  const made = await inStore('readwrite', async (store) => {
    const kept = await storedIn(store, known);
    const wanted = next(kept);
    if (!wanted && !kept) removeLocal(KEY);
    if (!wanted) return undefined;
    const { record, files } = wanted;
    const there = kept?.files ?? new Map<string, Bytes>();
    if (!kept) store.delete(allFiles());
    for (const id of there.keys()) if (!files.has(id)) store.delete(FILES + id);
    for (const [id, bytes] of files) if (!there.has(id)) store.put(bytes, FILES + id);
    await answerTo(store.put(record, KEY));
    return wanted;
  });
  if (!made) return;
  const size = [...made.files.values()].reduce((sum, { length }) => sum + length, 0);
  if (!writeLocal(KEY, String(size + 2 * JSON.stringify(made.record).length)))
    throw new DOMException('Local storage is refused.', 'NotAllowedError');
  others().postMessage('kept');
}

export async function dropShelf(): Promise<void> {
  await dropEarlier();
  if (readLocal(KEY) === null) return;
  removeLocal(KEY);
  const all = IDBKeyRange.bound(KEY, `${FILES}\uffff`);
  await inStore('readwrite', (store) => answerTo(store.delete(all))).catch(() => undefined);
  removeLocal(KEY); // another tab may have written it meanwhile
  others().postMessage('dropped');
}

/** What versions before this one kept; undefined if nothing is. */
export async function savedEarlier() {
  const text = readLocal(TEXT);
  const marks = readLocal(MARKS);
  if (text === null && marks === null) return undefined;
  const read = () => inStore('readonly', (store) => answerTo<unknown>(store.get(TEXT)));
  const files = text === null ? undefined : await read().catch(() => undefined);
  return {
    text: text ?? '',
    marks: marks ?? '',
    files: (files ?? []) as {
      name: string;
      bytes: Bytes;
    }[],
  };
}

export async function dropEarlier(): Promise<void> {
  if (readLocal(TEXT) === null && readLocal(MARKS) === null) return;
  removeLocal(TEXT);
  removeLocal(MARKS);
  await inStore('readwrite', (store) => answerTo(store.delete(TEXT))).catch(() => undefined);
}

/** What an act on the store answers, once all that it wrote is on the disk. It waits for nothing but requests. */
export async function inStore<T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => Promise<T>,
): Promise<T> {
  const opening = indexedDB.open(DATABASE);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await answerTo(opening);
  try {
    const transaction = database.transaction(STORE, mode);
    const committed = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error); // a full disk is told here
    });
    const acted = act(transaction.objectStore(STORE)).catch((fault) => {
      if (!transaction.error) transaction.abort();
      throw fault;
    });
    const [answer] = await Promise.all([acted, committed]);
    return answer;
  } finally {
    database.close();
  }
}

export const answerTo = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
