// Compiles the SIMD kernels: node scripts/build/kernels.mjs. Skips the work if nothing changed. It logs to stderr, so
// that the next command may print JSON. With --record it also writes their fingerprints, which the tests
// compare with the build.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const lib = new URL('src/lib/', root);

/** Where the sources of the tiny model's kernels lie, below src/lib; those for tuning use some of them. */
const TINY_SOURCES = 'tinylm/kernels/assembly/';
const TUNING_SOURCES = 'llama/tuning/assembly/';

/**
 * @typedef {object} Kernels
 * @property {string} name of the file, without its ending
 * @property {string} folder of the file, below src/lib
 * @property {string[]} sources folders of what it is compiled from; the first has its index
 * @property {string[]} [flags] of the compiler, beside those of all
 */

/** @type {Kernels} */
export const TINY = { name: 'simd', folder: 'tinylm/kernels/', sources: [TINY_SOURCES] };
/** @type {Kernels} */
export const TUNING = {
  name: 'tuning',
  folder: 'llama/tuning/',
  sources: [TUNING_SOURCES, TINY_SOURCES],
};
/**
 * Those for tuning where a browser may fuse a product and a sum: faster, with other last digits.
 * @type {Kernels}
 */
export const FUSED = { ...TUNING, name: 'fused', flags: ['--enable', 'relaxed-simd'] };
export const ALL_KERNELS = [TINY, TUNING, FUSED];

// memory is imported and never grown, at most 1 GiB; nothing else is imported
const FLAGS = [
  ['-O3'],
  ['--enable', 'simd'],
  ['--runtime', 'stub'],
  ['--importMemory', '--noExportMemory'],
  ['--initialMemory', '1', '--maximumMemory', '16384', '--memoryBase', '1024'],
  ['--use', 'abort='],
  ['--disableWarning', '112'], // vectors are passed between files here, but not across the border of the module
].flat();

/**
 * Updates the file of kernels if necessary.
 * @returns its bytes, their SHA-256 as hex, and whether anything was compiled
 */
export async function buildKernels(kernels = TINY) {
  const wanted = fingerprintOfInputs(kernels);
  const saved = savedBuild(kernels, wanted);
  if (saved) return { ...saved, compiled: false };
  const bytes = await compileKernels(kernels);
  const sha256 = hash(bytes);
  replace(targetOf(kernels), bytes);
  const note = noteOf(kernels);
  mkdirSync(new URL('.', note), { recursive: true });
  replace(note, JSON.stringify({ inputs: wanted, sha256 }));
  return { bytes, sha256, compiled: true };
}

/** The compiled kernels; the same sources give the same bytes. */
export async function compileKernels({ name, sources, flags = [] } = TINY) {
  const { default: asc } = await import('assemblyscript/asc');
  const output = new Map();
  const messages = [];
  const file = `${name}.wasm`;
  const { error } = await asc.main(
    [`${sources[0]}index.ts`, '--outFile', file, ...FLAGS, ...flags],
    {
      readFile: readSource,
      writeFile: (path, contents) => output.set(path, contents),
      listFiles: () => [],
      stderr: { write: (text) => messages.push(text) },
    },
  );
  if (error) throw new Error(`The kernels do not compile.\n${messages.join('')}`);
  return output.get(file);
}

/** The SHA-256 in the committed file. */
export function recordedHash(kernels = TINY) {
  return readFileSync(recordOf(kernels), 'utf8').split(' ')[0];
}

const targetOf = ({ folder, name }) => new URL(`${folder}${name}.wasm`, lib);
const recordOf = ({ folder, name }) => new URL(`${folder}${name}.sha256`, lib);
const noteOf = ({ name }) => new URL(`.cache/kernels-${name}.json`, root);

function readSource(name) {
  try {
    return readFileSync(new URL(name, lib), 'utf8');
  } catch {
    return null;
  }
}

function savedBuild(kernels, inputs) {
  try {
    const last = JSON.parse(readFileSync(noteOf(kernels), 'utf8'));
    const bytes = readFileSync(targetOf(kernels));
    const isCurrent = last.inputs === inputs && last.sha256 === hash(bytes);
    return isCurrent ? { bytes, sha256: last.sha256 } : undefined;
  } catch {
    return undefined;
  }
}

/** A hash of the sources, the compiler and its flags. */
function fingerprintOfInputs({ sources, flags = [] }) {
  const compiler = readFileSync(new URL('node_modules/assemblyscript/package.json', root), 'utf8');
  const files = sources.flatMap((folder) =>
    readdirSync(new URL(folder, lib))
      .sort()
      .map((name) => [folder + name, readFileSync(new URL(folder + name, lib), 'utf8')]),
  );
  return hash(JSON.stringify([JSON.parse(compiler).version, [...FLAGS, ...flags], files]));
}

const hash = (data) => createHash('sha256').update(data).digest('hex');

/** Replaces a file atomically, so that concurrent readers see the old or the new one. */
function replace(file, data) {
  const draft = new URL(`${file.href}.${process.pid}`);
  writeFileSync(draft, data);
  renameSync(draft, file);
}

async function report(kernels) {
  const { bytes, sha256, compiled } = await buildKernels(kernels);
  const file = `${kernels.name}.wasm`;
  const quiet = process.argv.includes('--quiet') && !compiled;
  if (!quiet)
    console.error(`${file}: ${bytes.length} bytes, SHA-256 ${sha256}${compiled ? '' : ' (kept)'}`);
  if (process.argv.includes('--record')) writeFileSync(recordOf(kernels), `${sha256}  ${file}\n`);
  else if (sha256 !== recordedHash(kernels))
    console.warn(
      `This is not the build of ${kernels.name}.sha256. Meant so? Run again with --record.`,
    );
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const kernels of ALL_KERNELS) await report(kernels);
