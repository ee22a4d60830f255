// Compiles the SIMD kernels: node scripts/build/kernels.mjs. Skips the work if nothing changed. It logs to stderr, so
// that the next command may print JSON. With --record it also writes their fingerprint to simd.sha256, which the tests
// compare with the build.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const sources = new URL('src/lib/tinylm/kernels/assembly/', root);
const target = new URL('src/lib/tinylm/kernels/simd.wasm', root);
const recorded = new URL('src/lib/tinylm/kernels/simd.sha256', root);
const note = new URL('.cache/kernels.json', root);

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
 * Updates simd.wasm if necessary.
 * @returns its bytes, their SHA-256 as hex, and whether anything was compiled
 */
export async function buildKernels() {
  const wanted = fingerprintOfInputs();
  const saved = savedBuild(wanted);
  if (saved) return { ...saved, compiled: false };
  const bytes = await compileKernels();
  const sha256 = hash(bytes);
  replace(target, bytes);
  mkdirSync(new URL('.', note), { recursive: true });
  replace(note, JSON.stringify({ inputs: wanted, sha256 }));
  return { bytes, sha256, compiled: true };
}

/** The compiled kernels; the same sources give the same bytes. */
export async function compileKernels() {
  const { default: asc } = await import('assemblyscript/asc');
  const output = new Map();
  const messages = [];
  const { error } = await asc.main(['index.ts', '--outFile', 'simd.wasm', ...FLAGS], {
    readFile: readSource,
    writeFile: (name, contents) => output.set(name, contents),
    listFiles: () => [],
    stderr: { write: (text) => messages.push(text) },
  });
  if (error) throw new Error(`The kernels do not compile.\n${messages.join('')}`);
  return output.get('simd.wasm');
}

/** The SHA-256 in the committed file. */
export function recordedHash() {
  return readFileSync(recorded, 'utf8').split(' ')[0];
}

function readSource(name) {
  try {
    return readFileSync(new URL(name, sources), 'utf8');
  } catch {
    return null;
  }
}

function savedBuild(inputs) {
  try {
    const last = JSON.parse(readFileSync(note, 'utf8'));
    const bytes = readFileSync(target);
    const isCurrent = last.inputs === inputs && last.sha256 === hash(bytes);
    return isCurrent ? { bytes, sha256: last.sha256 } : undefined;
  } catch {
    return undefined;
  }
}

/** A hash of the sources, the compiler and its flags. */
function fingerprintOfInputs() {
  const compiler = readFileSync(new URL('node_modules/assemblyscript/package.json', root), 'utf8');
  const names = readdirSync(sources).sort();
  const files = names.map((name) => [name, readFileSync(new URL(name, sources), 'utf8')]);
  return hash(JSON.stringify([JSON.parse(compiler).version, FLAGS, files]));
}

const hash = (data) => createHash('sha256').update(data).digest('hex');

/** Replaces a file atomically, so that concurrent readers see the old or the new one. */
function replace(file, data) {
  const draft = new URL(`${file.href}.${process.pid}`);
  writeFileSync(draft, data);
  renameSync(draft, file);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { bytes, sha256, compiled } = await buildKernels();
  const quiet = process.argv.includes('--quiet') && !compiled;
  if (!quiet)
    console.error(
      `simd.wasm: ${bytes.length} bytes, SHA-256 ${sha256}${compiled ? '' : ' (kept)'}`,
    );
  if (process.argv.includes('--record')) writeFileSync(recorded, `${sha256}  simd.wasm\n`);
  else if (sha256 !== recordedHash()) {
    console.warn('This is not the build of simd.sha256. Meant so? Run again with --record.');
  }
}
