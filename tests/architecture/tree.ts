import { globSync, readFileSync } from 'node:fs';

/** Paths from the root of the repository, with forward slashes, in order. */
export const filesAt = (...patterns: string[]): string[] =>
  globSync(patterns)
    .map((path) => path.replaceAll('\\', '/'))
    .sort();

export const textOf = (path: string): string => readFileSync(path, 'utf8');

export const SOURCES = filesAt('src/**/*.{ts,tsx,astro,mdx}', '{scripts,tools}/**/*.{ts,mjs}');

/** The tests, and what they share; the packages of the kit's tests are none of them. */
export const TESTS = filesAt('tests/**/*.{ts,tsx}').filter(
  (file) => !file.includes('/node_modules/'),
);

/** The places where a pattern stands, as `file: line`. */
export function placesOf(pattern: RegExp, files: readonly string[]): string[] {
  return files.flatMap((file) =>
    textOf(file)
      .split('\n')
      .flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}: ${line.trim()}`] : [])),
  );
}
