import { textOf } from './tree';

const CLASS = /\bclass (\w+)(?:<[^{]*?>)?\s+extends\s+(\w+)/g;

/** Each class of ours that extends another, by name; those of libraries and browsers have no entry. */
export function parentsIn(files: readonly string[], read = textOf): Map<string, string> {
  const all = files.flatMap((file) => [...read(file).matchAll(CLASS)]);
  return new Map(all.map(([, name, parent]) => [name!, parent!]));
}

/** The classes of ours that extend a class of ours that extends a class of ours, with the length of the chain. */
export function chainsIn(parents: ReadonlyMap<string, string>): Readonly<Record<string, number>> {
  // The last class of ours extends one of the browser, which has no entry.
  const lengthOf = (name: string): number =>
    parents.has(name) ? 1 + lengthOf(parents.get(name)!) : 0;
  const long = [...parents.keys()].map((name) => [name, lengthOf(name)] as const);
  return Object.fromEntries(long.filter(([, length]) => length > 2).sort());
}
