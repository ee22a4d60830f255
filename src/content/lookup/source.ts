import { globSync, readFileSync } from 'node:fs';
import { find } from './missing';
import { once } from './once';

const modules = once(
  async () =>
    new Map(
      globSync('src/lib/**/*.ts').map((path) => [
        path.slice('src/lib/'.length, -'.ts'.length),
        path,
      ]),
    ),
);

/** A file of `src/lib` as it was written, by its path from there, such as `retrieval/bm25`. */
export async function moduleOf(name: string): Promise<{ path: string; source: string }> {
  const path = find(await modules(), name, 'module', 'src/lib');
  return { path, source: readFileSync(path, 'utf8') };
}

/** `crossroads.ts`, the whole site in one file, and what it printed when it was last run. */
export const wholeFile = (): { source: string; output: string } => ({
  source: readFileSync('public/crossroads.ts', 'utf8'),
  output: readFileSync('public/crossroads.txt', 'utf8'),
});
