import { globSync, readFileSync } from 'node:fs';
import { find, once } from './entries';

const modules = once(
  async () =>
    new Map(
      globSync(['src/lib/**/*.{ts,tsx}', 'src/demos/*/core/**/*.ts']).map((path) => [
        path.replace(/^src\/(lib\/)?|\.ts$/g, ''),
        path,
      ]),
    ),
);

/** The source of a library file, such as `retrieval/bm25`, or of a demo's core, such as `demos/cost/core/bill`. */
export async function moduleOf(name: string): Promise<{ path: string; source: string }> {
  const path = find(await modules(), name, 'module', 'src/lib and src/demos/*/core');
  return { path, source: readFileSync(path, 'utf8') };
}
