import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { isDeepStrictEqual } from 'node:util';
import type { SavedRun } from '~/lib/trainer/trainer';

interface Checkpoint {
  settings: object;
  run: SavedRun;
  /** Spent on training so far. */
  seconds: number;
}

/** A stopped run on disk; a run with other settings, or a torn file, is ignored. */
export function checkpointOf(path: string, settings: object) {
  return {
    load(): Checkpoint | undefined {
      const found = read(path);
      return found && isDeepStrictEqual(found.settings, settings) ? found : undefined;
    },
    /** Writes a temporary file and renames it, since Ctrl C may come at any time. */
    keep(run: SavedRun, seconds: number): void {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(`${path}.new`, serialize({ settings, run, seconds } satisfies Checkpoint));
      renameSync(`${path}.new`, path);
    },
    drop: () => rmSync(path, { force: true }),
  };
}

function read(path: string): Checkpoint | undefined {
  try {
    return deserialize(readFileSync(path)) as Checkpoint;
  } catch {
    return undefined;
  }
}
