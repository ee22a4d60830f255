import { moduleAt } from '../../scripts/record/module-at';
import { importsOf, resolved } from './imports';
import { filesAt, TESTS, textOf } from './tree';

/** All files to which the imports of some lead; what is read as text leads nowhere. */
function reachedFrom(files: readonly string[]): Set<string> {
  const reached = new Set<string>();
  const queue = [...files];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    for (const { target, asset } of importsOf(file, textOf(file))) {
      const path = asset ? '' : resolved(file, target);
      queue.push(...(path.includes('*') ? filesAt(path) : [moduleAt(path) ?? []].flat()));
    }
  }
  return reached;
}

/** Declarations, the kernels that a compiler of their own reads, and what a compiler writes for JSX. */
const COMPILED_APART = /\.d\.ts$|\/assembly\/|^src\/lib\/jsx\//;
/** An id that pages alone write. */
const WRITTEN_BY_PAGES = 'src/lib/lesson/strip.ts';

export function untriedIn(files: readonly string[]): string[] {
  const reached = reachedFrom([...TESTS, ...filesAt('scripts/demos/*/record.ts')]);
  return files.filter(
    (file) => !reached.has(file) && !COMPILED_APART.test(file) && file !== WRITTEN_BY_PAGES,
  );
}

/** Those of the files to which no import leads from a page, a worker, the configuration or what computes the records. */
export function unservedIn(files: readonly string[]): string[] {
  const served = reachedFrom(
    filesAt(
      '*.mjs',
      'src/{*,pages/**/*,workers/*.worker}.{ts,tsx,astro}',
      'scripts/demos/*/record.ts',
    ),
  );
  return files.filter((file) => !served.has(file) && !COMPILED_APART.test(file));
}
