import { page } from './visitor';

/** Puts values where pages keep what is too large for local storage. The page has to be open. */
export const putInDatabase = (values: Readonly<Record<string, unknown>>): Promise<void> =>
  page.evaluate(async (all) => {
    const opening = indexedDB.open('crossroads');
    opening.onupgradeneeded = () => opening.result.createObjectStore('files');
    await new Promise((done) => (opening.onsuccess = done));
    const transaction = opening.result.transaction('files', 'readwrite');
    for (const [key, value] of Object.entries(all))
      transaction.objectStore('files').put(value, key);
    await new Promise((done) => (transaction.oncomplete = done));
    opening.result.close();
  }, values);
