/**
 * Makes the real encoders and the language model that the site serves from its own origin:
 *
 *     npm run models [-- --from FOLDER] [--hub] [--again] [--check]
 *
 * Reads the weights of three packages of the Python index (from a folder, else by pip, else, if asked, from the hub), and
 * writes them as ONNX networks in 8 bits to public/encoder and public/lm, in folders that git ignores; then the encoders'
 * vectors of what the site ships. What is there already is kept, unless `--again`, and only texts that are new are embedded; a
 * run that was broken off goes on where it stopped.
 * `--check` holds the encoders against their packages: cosines, and the words of the site's texts.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { REAL, MODEL_FILES, type RealEncoder } from '~/lib/encoder/models';
import { LLAMA_FOLDER, SMOLLM2, SMOLLM2_FILES } from '~/lib/llama/smollm2';
import { write, writeFacts } from './write';
import { checkModels } from './check';
import { ModelsMissing, packagedFiles, type Source } from './fetch-package';
import { e5Folder, minilmFolder, type Folder } from './folder';
import { E5_PACKAGE, MINILM_PACKAGE, SMOLLM2_PACKAGE } from './packages';
import { smollm2Folder } from './smollm2-folder';
import { makeVectors } from './vectors/make';

const FACTS = 'src/lib/encoder/real-facts.ts';
const DIGESTS = 'src/lib/hub/digests.json';
const SMOLLM2_FACTS = 'src/lib/llama/smollm2-facts.ts';

const { values } = parseArgs({
  options: {
    from: { type: 'string' },
    hub: { type: 'boolean', default: false },
    again: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
  },
});

/** A model that is made: the folder it is written to, the files that pages fetch of it, and how they come to be. */
interface Made {
  folder: string;
  files: readonly string[];
  make: (source: Source) => Promise<Folder>;
}

const MODELS: Readonly<Record<RealEncoder | typeof SMOLLM2, Made>> = {
  minilm: {
    folder: 'public/encoder/minilm',
    files: MODEL_FILES,
    make: async (source) => minilmFolder(await packagedFiles(MINILM_PACKAGE, source)),
  },
  e5: {
    folder: 'public/encoder/e5',
    files: MODEL_FILES,
    make: async (source) => e5Folder(await packagedFiles(E5_PACKAGE, source)),
  },
  smollm2: {
    folder: `public/${LLAMA_FOLDER}${SMOLLM2}`,
    files: SMOLLM2_FILES,
    make: async (source) => smollm2Folder(await packagedFiles(SMOLLM2_PACKAGE, source)),
  },
};

try {
  for (const model of Object.values(MODELS)) if (values.again || !isThere(model)) await make(model);
  const { minilm, e5, smollm2 } = MODELS;
  writeFacts(FACTS, 'npm run models', { MINILM_BYTES: bytesOf(minilm), E5_BYTES: bytesOf(e5) });
  writeFacts(SMOLLM2_FACTS, 'npm run models', { SMOLLM2_BYTES: bytesOf(smollm2) });
  writeFileSync(DIGESTS, digestsOf([minilm, e5, smollm2]));
  for (const name of REAL) console.log(`${await makeVectors(name)} bytes of vectors of ${name}`);
  if (values.check) await checkModels(values);
} catch (error) {
  if (!(error instanceof ModelsMissing)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function isThere({ folder, files }: Made): boolean {
  const isWhole = files.every((file) => existsSync(`${folder}/${file}`));
  if (isWhole) console.log(`${folder} is there`);
  return isWhole;
}

async function make({ folder, make: made }: Made): Promise<void> {
  console.log(`Making ${folder} …`);
  const files = await made(values);
  const bytes = write(folder, files);
  for (const [file, { length }] of files) console.log(`${length.toString().padStart(10)}  ${file}`);
  console.log(`${bytes.toString().padStart(10)}  in all`);
}

function bytesOf({ folder, files }: Made): number {
  return files.reduce((sum, file) => sum + statSync(`${folder}/${file}`).size, 0);
}

/** What pages hold every file against, by its path on the site. */
function digestsOf(models: readonly Made[]): string {
  const digests = models.flatMap(({ folder, files }) =>
    files.map((file) => {
      const path = `${folder}/${file}`;
      const digest = createHash('sha256').update(readFileSync(path)).digest('hex');
      return [path.replace(/^public\//, ''), digest] as const;
    }),
  );
  return `${JSON.stringify(Object.fromEntries(digests), null, 2)}\n`;
}
