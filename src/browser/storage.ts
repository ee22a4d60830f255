/** Session storage that may be refused: unsaved data is lost with the page. */
export function writeSession(key: string, value: string): void {
  try {
    sessionStorage.setItem(key, value);
  } catch {
    // The page goes on without it.
  }
}

export function readSession(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

export function removeSession(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was stored, so nothing is left.
  }
}

/** Maximum characters that a demo keeps by default; all share the storage that browsers grant to a site. */
export const MOST_CHARACTERS = 200_000;

/** Local storage that may be refused: unsaved data is lost, and the page goes on. */
export function writeLocal(key: string, value: string): boolean {
  try {
    localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

export function readLocal(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function removeLocal(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was stored, so nothing is left.
  }
}

/** Everything in local storage: its key, and its size in bytes at two a character. */
export function localEntries(): { key: string; bytes: number }[] {
  try {
    return Object.entries(localStorage).map(([key, value]) => ({
      key,
      bytes: 2 * (key.length + String(value).length),
    }));
  } catch {
    return [];
  }
}

const onForgotten = new Set<(key: string) => void>();

/** Removes an entry at the reader's wish, and tells whatever on the page would write it again. */
export function forgetLocal(key: string): void {
  removeLocal(key);
  for (const listener of onForgotten) listener(key);
}

/** Calls a listener with each key that `forgetLocal` removes. */
export const whenForgotten = (listener: (key: string) => void): unknown =>
  onForgotten.add(listener);

/** Storage keys of a reader's data that more than one page reads. */
export const STORAGE_KEYS = {
  text: 'retriever.text',
  marks: 'retriever.marks',
  runs: 'four-roads.runs',
  own: 'matrix.own',
} as const;
