import { moduleAt } from '../../scripts/record/module-at';
import { importsOf, resolved } from './imports';
import { textOf } from './tree';

/** The source files that a file's imports lead to, those of types and those made later included; what is read as text leads nowhere. */
const targetsOf = (file: string, files: ReadonlySet<string>): string[] =>
  importsOf(file, textOf(file)).flatMap(({ target, asset }) => {
    const found = asset ? undefined : moduleAt(resolved(file, target));
    return found && files.has(found) && found !== file ? [found] : [];
  });

/** Each circle of imports as the files on the way round, `a → b → a`. */
export function circlesIn(files: readonly string[], targets = targetsOf): string[] {
  const all = new Set(files);
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) return void circles.push([...way.slice(at), file].join(' → '));
    if (done.has(file)) return;
    for (const target of targets(file, all)) visit(target, [...way, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return circles;
}
