import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { moduleAt } from './module-at';

const FILE = 'content/checked.json';
const IMPORTED = /(?:\bfrom|\bimport\(?)\s*['"]([^'"]+)['"]/g;
/** Data that a module names by its path, up to the point where a name is composed. */
const NAMED = /['"`]((?:content|public|tests|src)\/[\w./-]+)/g;
const PRINTER = ts.createPrinter({ removeComments: true });

/**
 * A digest of everything that a record depends on: the module that makes it, its imports, the data they name by path,
 * and the record. Comments are ignored.
 *
 * @param maker path of a module, from the root of the repository
 * @param records paths or patterns
 */
export function digestOf(maker: string, ...records: readonly string[]): string {
  const modules = new Set<string>();
  const data = new Set(records.flatMap((pattern) => globSync(pattern)));
  gather(maker, modules, data);
  const hash = createHash('sha256');
  for (const file of [...modules, ...data].sort()) hash.update(file).update(contentOf(file));
  return hash.digest('hex').slice(0, 16);
}

/** The content of a file: its bytes, or a module's code without comments and spaces. */
function contentOf(file: string): Buffer | string {
  if (!/\.tsx?$/.test(file)) return readFileSync(file);
  const module = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  return PRINTER.printFile(module);
}

function gather(file: string, modules: Set<string>, data: Set<string>): void {
  if (modules.has(file)) return;
  modules.add(file);
  const source = readFileSync(file, 'utf8');
  for (const [, path = ''] of source.matchAll(NAMED)) filesIn(path).forEach((one) => data.add(one));
  for (const [, target = ''] of source.matchAll(IMPORTED)) {
    const found = resolved(target, file);
    if (found && /\.tsx?$/.test(found)) gather(found, modules, data);
    else if (found) data.add(found);
  }
}

/** The file of an import; undefined for a package. */
function resolved(target: string, from: string): string | undefined {
  const [path = ''] = target.split('?');
  if (!/^[.~]/.test(path)) return undefined;
  const at = path.startsWith('~') ? path.replace('~', 'src') : join(dirname(from), path);
  return moduleAt(at);
}

/** The file of a path, or all files below it; for the beginning of a name, all files that begin like it. */
function filesIn(path: string): string[] {
  if (path === FILE) return [];
  if (existsSync(path) && statSync(path).isFile()) return [path];
  const pattern = existsSync(path) ? `${path}/**` : `${path}*`;
  return globSync(pattern).filter((one) => one !== FILE && statSync(one).isFile());
}

/** What checks found here since the last commit: a run of the tests writes no file of the repository. */
const FOUND = '.cache/checked.json';

type Digests = Record<string, string>;
const read = (file: string): Digests =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Digests) : {};

function write(file: string, digests: Digests): void {
  const sorted = Object.entries(digests).sort(([a], [b]) => (a < b ? -1 : 1));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}

/** True if a record was verified in the current state of everything it depends on. */
export const isChecked = (name: string, digest: string): boolean =>
  [FILE, FOUND].some((file) => read(file)[name] === digest);

/** Notes for this copy that a record was verified. */
export const noteChecked = (name: string, digest: string): void =>
  write(FOUND, { ...read(FOUND), [name]: digest });

/** Notes for every copy, in a file to be committed, what was verified here. */
export function keepChecked(): void {
  write(FILE, { ...read(FILE), ...read(FOUND) });
  rmSync(FOUND, { force: true });
}
