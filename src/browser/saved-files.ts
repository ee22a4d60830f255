import { readLocal, STORAGE_KEYS } from './storage';

/** A file that the reader has chosen. */
export interface FileBytes {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

const [DATABASE, STORE, KEY] = ['crossroads', 'files', STORAGE_KEYS.text];

/** The files kept beside the reader's text; none if no text is kept, or the browser refuses to read them. */
export async function savedFiles(): Promise<FileBytes[]> {
  if (readLocal(KEY) === null) return [];
  const read = inStore<FileBytes[] | undefined>('readonly', (store) => store.get(KEY));
  return (await read.catch(() => undefined)) ?? [];
}

/** Keeps files in place of those kept before; none deletes them. @returns false if the browser refuses */
export const keepFiles = (files: readonly FileBytes[]): Promise<boolean> =>
  inStore<IDBValidKey | undefined>('readwrite', (store): IDBRequest =>
    files.length > 0 ? store.put(files, KEY) : store.delete(KEY),
  ).then(
    () => true,
    () => false,
  );

async function inStore<T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
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
    const [answer] = await Promise.all([answerTo(act(transaction.objectStore(STORE))), committed]);
    return answer;
  } finally {
    database.close();
  }
}

const answerTo = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
