import { moduleAt } from '../../scripts/record/module-at';
import { importsOf, resolved } from '../architecture/imports';
import { filesAt, textOf } from '../architecture/tree';

/** A mutant is tried by that many test files: nearer ones would have told, and all would take hours. */
const MOST = 3;
const NOT_UNIT = /^tests\/(browser|site|bench|promptfoo)\/|^tests\/demos\/[\w-]+\/browser\//;
/** Left out are browser tests and those that train for minutes, which also note in .cache/checked.json that they passed. */
const isTried = (file: string): boolean =>
  file.endsWith('.test.ts') && !NOT_UNIT.test(file) && !textOf(file).includes('longTests(');

const modulesAt = (path: string): string[] =>
  path.includes('*') ? filesAt(path) : [moduleAt(path) ?? []].flat();

let importers: Map<string, string[]> | undefined;

/** Each module with those that import its values. */
function allImporters(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const files = filesAt('{src,scripts,tools,tests}/**/*.{ts,tsx}').filter(
    (file) => !file.includes('/node_modules/'),
  );
  for (const file of files)
    for (const { target, typeOnly } of importsOf(file, textOf(file))) {
      for (const module of typeOnly ? [] : modulesAt(resolved(file, target)))
        found.set(module, [...(found.get(module) ?? []), file]);
    }
  return found;
}

/** All files that import a module, directly or through others: by rings, the nearest first. */
export function importersOf(file: string): string[][] {
  importers ??= allImporters();
  const seen = new Set([file]);
  const rings: string[][] = [];
  for (let near = [file]; near.length > 0;) {
    near = [...new Set(near.flatMap((one) => importers!.get(one) ?? []))].filter(
      (one) => !seen.has(one),
    );
    for (const one of near) seen.add(one);
    if (near.length > 0) rings.push(near);
  }
  return rings;
}

const wordsIn = (path: string) => path.split(/\W+/);

/** The unit, content and architecture tests to which a module's importers lead: the nearest, the one of its name first. */
export function testsOf(file: string): string[] {
  const names = new Set(wordsIn(file));
  const alike = (test: string) => wordsIn(test).filter((word) => names.has(word)).length;
  const tests = importersOf(file).map((ring) =>
    ring.filter(isTried).sort((a, b) => alike(b) - alike(a) || (a < b ? -1 : 1)),
  );
  return tests.flat().slice(0, MOST);
}
