import { readFileSync } from 'node:fs';
import { marked, type Listing } from '~/lib/build/listing';
import { single } from './single-files';

/** The programs of /build/, in the order of their tabs. */
export const programs = single('programs', 'programs/programs', '/build/ needs it');
const notes = single('programNotes', 'programs/notes', '/build/ needs it');

/** With what its lines are for. @throws Error if there is no such file, or a note names a line that it has not */
export async function listing(name: string): Promise<Listing> {
  const source = readFileSync(`content/programs/${name}`, 'utf8');
  return marked(name, source, (await notes())[name] ?? []);
}
