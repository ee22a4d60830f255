import { readdirSync } from 'node:fs';

/** The demos that the built site has a page of, by name: read there, a test does not stand on all of `src/demos`. */
export const builtDemos = (): string[] =>
  readdirSync('dist/en/demos', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
