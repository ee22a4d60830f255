import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { isDeepStrictEqual } from 'node:util';
import type { SavedRun } from '~/lib/trainer';

/** A stopped run on disk; of another run's settings it knows nothing. */
export function savedRun(path: string, settings: object) {
  return {
    load(): SavedRun | undefined {
      if (!existsSync(path)) return undefined;
      const found = deserialize(readFileSync(path)) as { settings: object; run: SavedRun };
      return isDeepStrictEqual(found.settings, settings) ? found.run : undefined;
    },
    keep(run: SavedRun): void {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, serialize({ settings, run }));
    },
    drop: () => rmSync(path, { force: true }),
  };
}
