import type { Both } from '../locale';

/** A sentence about the line that holds `at`. */
export interface Note {
  at: string;
  rows?: readonly string[];
  says: Both<string>;
}

/** A program, and its notes by the numbers of their lines, from 1. */
export interface Listing {
  name: string;
  code: string;
  lines: number;
  notes: { line: number; rows: readonly string[]; says: Both<string> }[];
}

/**
 * Finds the line of each note, one below the other.
 *
 * @throws Error that names a note without a line, or out of order
 */
export function marked(name: string, source: string, notes: readonly Note[]): Listing {
  const code = source.trimEnd();
  const lines = code.split('\n');
  let last = 0;
  const placed = notes.map(({ at, rows = [], says }) => {
    const line = lines.findIndex((text, index) => index >= last && text.includes(at)) + 1;
    if (line === 0)
      throw new Error(
        `content/programs/notes.yaml: no line of ${name} after line ${last} holds “${at}”. Notes stand in the order of their lines.`,
      );
    last = line;
    return { line, rows, says };
  });
  return { name, code, lines: lines.length, notes: placed };
}
