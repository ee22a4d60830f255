import { globSync, readFileSync } from 'node:fs';
import { find, once } from './entries';
import { marked, type Listing } from '~/lib/build/listing';
import { single } from './single-files';

const modules = once(
  async () =>
    new Map(
      globSync(['src/lib/**/*.{ts,tsx}', 'src/demos/*/core/**/*.ts']).map((path) => [
        path.replace(/^src\/(lib\/)?|\.ts$/g, ''),
        path,
      ]),
    ),
);

/** The source of a library file, such as `retrieval/bm25`, or of a demo's core, such as `lib/cost/bill`. */
export async function moduleOf(name: string): Promise<{ path: string; source: string }> {
  const path = find(await modules(), name, 'module', 'src/lib and src/demos/*/core');
  return { path, source: readFileSync(path, 'utf8') };
}

/** The programs of /build/, in the order of their tabs. */
export const programs = single('programs', 'programs/programs', '/build/ needs it');
const notes = single('programNotes', 'programs/notes', '/build/ needs it');

/** With what its lines are for. @throws Error if there is no such file, or a note names a line that it has not */
export async function listing(name: string): Promise<Listing> {
  const source = readFileSync(`content/programs/${name}`, 'utf8');
  return marked(name, source, (await notes())[name] ?? []);
}
