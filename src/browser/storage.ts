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

/** Storage keys of a reader's data that more than one page reads. */
export const STORAGE_KEYS = {
  text: 'retriever.text',
  marks: 'retriever.marks',
  runs: 'four-roads.runs',
  own: 'matrix.own',
} as const;
