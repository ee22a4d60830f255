import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { environment } from '../../scripts/kit/environment';
import { readFile } from '~/lib/text/files';
import { named, runIn } from './run';

const documents = environment('documents');
const folder = resolve('.cache/kit/files-of-others');
const bytesOf = (path: string) => new Uint8Array(readFileSync(path));
const table = async (name: string) => bytesOf(`node_modules/pdfjs-dist/cmaps/${name}`);

async function byPython(...args: string[]) {
  const program = resolve('tests/kit/python/documents.py');
  const { said, status } = await runIn(documents, 'python', [program, ...args], { folder: '.' });
  expect(status, said).toBe(0);
  return said;
}

const [ofOthers, none] = named('documents of other people', documents);
describe.skipIf(none)(ofOthers, () =>
  test('are read with 98 % of the words that a second reader finds', async () => {
    console.log(await byPython('fetch', 'tests/kit/pins/documents.json', folder));
    const sources = JSON.parse(readFileSync(join(folder, 'sources.json'), 'utf8')) as object;
    for (const name of Object.keys(sources)) {
      const file = join(folder, name);
      const { text } = await readFile(name, bytesOf(file), { table, heads: true });
      writeFileSync(`${file}.txt`, text);
    }
    console.log(await byPython('compare', folder));
  }),
);
