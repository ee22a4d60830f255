import { moduleAt } from '../../scripts/record/module-at';
import { importsOf, resolved } from './imports';
import { filesAt, TESTS, textOf } from './tree';

/** Declarations, the kernels that a compiler of their own reads, and an id that pages alone write. */
const TRIED_ELSEWHERE = /\.d\.ts$|\/kernels\/assembly\/|^src\/lib\/lesson\/strip\.ts$/;

/** Those of the files to which no import leads, from a test or from what computes the records. */
export function untriedIn(files: readonly string[]): string[] {
  const reached = new Set<string>();
  const queue = [...TESTS, ...filesAt('src/demos/*/record.ts')];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    for (const { target } of importsOf(file, textOf(file))) {
      const found = moduleAt(resolved(file, target));
      if (found && /\.tsx?$/.test(found)) queue.push(found);
    }
  }
  return files.filter((file) => !reached.has(file) && !TRIED_ELSEWHERE.test(file));
}
