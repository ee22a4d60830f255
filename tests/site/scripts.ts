import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { gzipped, named, type Page } from './built';

const STATIC = /(?:^|[;}\s])(?:import|export)(?:[\w$*{},\s]*?from)?\s*["'](\.{1,2}\/[^"']+)["']/g;
const DYNAMIC = /\bimport\(\s*["'`](\.{1,2}\/[^"'`]+)["'`]/g;
const WORKER = /["'`]([^"'`]*\/[\w.-]*worker-[\w-]+\.js)["'`]/g;

const read = (file: string): string => readFileSync(`dist${file}`, 'utf8');
const targets = (file: string, pattern: RegExp): string[] =>
  [...read(file).matchAll(pattern)].map(([, target = '']) =>
    posix.resolve(posix.dirname(file), target),
  );

/** The scripts a page loads at once: those it names and all they import statically. */
export const scriptsOf = (page: Page): Set<string> =>
  withImports(named(page, 'script').flatMap(({ attributes: { src } }) => (src ? [src] : [])));

export function withImports(files: readonly string[]): Set<string> {
  const queue = [...files];
  const loaded = new Set<string>();
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (loaded.has(file)) continue;
    loaded.add(file);
    queue.push(...targets(file, STATIC));
  }
  return loaded;
}

/** The scripts that wait until they are asked for: dynamic imports and workers. */
export const laterScripts = (loaded: Iterable<string>): string[] =>
  [
    ...new Set(
      [...loaded].flatMap((file) => [...targets(file, DYNAMIC), ...targets(file, WORKER)]),
    ),
  ].sort();

/** The list of all demos, which a page asks for at its first. */
export const demoLists = (loaded: Iterable<string>): string[] =>
  laterScripts(loaded).filter((file) => file.includes('/load-element.'));

export const demoScripts = (loaded: Iterable<string>): string[] =>
  laterScripts(withImports(demoLists(loaded)));

/** What draws the demos that are functions. */
export const kitScripts = (loaded: Iterable<string>): string[] =>
  demoScripts(loaded).filter((file) => file.includes('/kit.'));

export const stylesOf = (page: Page): string[] => [
  ...new Set(
    named(page, 'link').flatMap(({ attributes: { rel, href } }) =>
      rel === 'stylesheet' && href ? [href] : [],
    ),
  ),
];

export const weight = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + gzipped(readFileSync(`dist${file}`)), 0);
