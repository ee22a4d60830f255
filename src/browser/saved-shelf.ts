import { readLocal, removeLocal, STORAGE_KEYS, writeLocal } from './storage';

type FilesById = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

const [DATABASE, STORE, KEY] = ['crossroads', 'files', STORAGE_KEYS.shelf];
/** Files stand beside the record, so that a mark does not write them again. */
const FILES = `${KEY}/`;
const { text: TEXT, marks: MARKS } = STORAGE_KEYS;

/** What is kept, as it was written; undefined if nothing is. Local storage has its size, so that most visits open no database. */
export async function savedShelf(): Promise<{ record: unknown; files: FilesById } | undefined> {
  if (readLocal(KEY) === null) return undefined;
  const range = IDBKeyRange.bound(FILES, `${FILES}\uffff`);
  const [record, ids, bytes] = await inStore('readonly', (store) => [
    store.get(KEY),
    store.getAllKeys(range),
    store.getAll(range),
  ]);
  const contents = bytes as Uint8Array<ArrayBuffer>[];
  const named = (ids as string[]).map((id, at) => [id.slice(FILES.length), contents[at]!] as const);
  return { record, files: new Map(named) };
}

/** Keeps the record and the files that it names in place of what was kept. @throws DOMException if the browser refuses */
export async function keepShelf(record: object, files: FilesById): Promise<void> {
  await inStore('readwrite', (store) => {
    const known = store.getAllKeys(IDBKeyRange.bound(FILES, `${FILES}\uffff`));
    known.onsuccess = () => {
      const there = new Set((known.result as string[]).map((id) => id.slice(FILES.length)));
      for (const id of there) if (!files.has(id)) store.delete(FILES + id);
      for (const [id, bytes] of files) if (!there.has(id)) store.put(bytes, FILES + id);
    };
    return [store.put(record, KEY)];
  });
  const size = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  if (!writeLocal(KEY, String(size + 2 * JSON.stringify(record).length)))
    throw new DOMException('Local storage is refused.', 'NotAllowedError');
}

export async function dropShelf(): Promise<void> {
  await dropEarlier();
  if (readLocal(KEY) === null) return;
  removeLocal(KEY);
  const all = IDBKeyRange.bound(KEY, `${FILES}\uffff`);
  await inStore('readwrite', (store) => [store.delete(all)]).catch(() => undefined);
}

/** What versions before this one kept; undefined if nothing is. */
export async function savedEarlier() {
  const [text, marks] = [readLocal(TEXT), readLocal(MARKS)];
  if (text === null && marks === null) return undefined;
  const read = inStore('readonly', (store) => [store.get(TEXT)]).catch(() => []);
  const [files = []] = text === null ? [] : await read;
  return {
    ...{ text: text ?? '', marks: marks ?? '' },
    files: files as { name: string; bytes: Uint8Array<ArrayBuffer> }[],
  };
}

export async function dropEarlier(): Promise<void> {
  if (readLocal(TEXT) === null && readLocal(MARKS) === null) return;
  removeLocal(TEXT);
  removeLocal(MARKS);
  await inStore('readwrite', (store) => [store.delete(TEXT)]).catch(() => undefined);
}

/** What the requests answer, once all that they wrote is on the disk. */
async function inStore(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => readonly IDBRequest[],
): Promise<unknown[]> {
  const opening = indexedDB.open(DATABASE);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await answerTo(opening);
  try {
    const transaction = database.transaction(STORE, mode);
    const committed = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error); // a full disk is told here
    });
    const answers = act(transaction.objectStore(STORE)).map(answerTo);
    const [all] = await Promise.all([Promise.all(answers), committed]);
    return all;
  } finally {
    database.close();
  }
}

const answerTo = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
