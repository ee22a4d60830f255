/** What storage gives, which browsers may refuse: then the page goes on without it. */
function tried<T>(use: () => T, refused: T): T {
  try {
    return use();
  } catch {
    return refused;
  }
}

export const writeSession = (key: string, value: string): void =>
  tried(() => sessionStorage.setItem(key, value), undefined);

export const readSession = (key: string): string | null =>
  tried(() => sessionStorage.getItem(key), null);

export const removeSession = (key: string): void =>
  tried(() => sessionStorage.removeItem(key), undefined);

/** Maximum characters that a demo keeps by default; all share the storage that browsers grant to a site. */
export const MOST_CHARACTERS = 200_000;

/** @returns false if it was refused */
export const writeLocal = (key: string, value: string): boolean =>
  tried(() => {
    localStorage.setItem(key, value);
    return true;
  }, false);

export const readLocal = (key: string): string | null =>
  tried(() => localStorage.getItem(key), null);

export const removeLocal = (key: string): void =>
  tried(() => localStorage.removeItem(key), undefined);

/** Everything in local storage: its key, and its size in bytes at two a character. */
export const localEntries = (): { key: string; bytes: number }[] =>
  tried(() => Object.entries(localStorage).map(sized), []);

const sized = ([key, value]: [string, unknown]) => ({
  key,
  bytes: 2 * (key.length + String(value).length),
});

const onForgotten = new Set<(key: string) => void>();

/** Removes an entry at the reader's wish, and tells whatever on the page would write it again. */
export function forgetLocal(key: string): void {
  removeLocal(key);
  for (const listener of onForgotten) listener(key);
}

export const whenForgotten = (listener: (key: string) => void): unknown =>
  onForgotten.add(listener);

/** Storage keys of a reader's data that more than one page reads. */
export const STORAGE_KEYS = {
  /** The size of what the reader has brought, which lies in a database. */
  shelf: 'shelf',
  /** What versions before this one kept of it. */
  text: 'retriever.text',
  marks: 'retriever.marks',
  runs: 'four-roads.runs',
  own: 'matrix.own',
} as const;
