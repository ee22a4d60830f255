import { existsSync, readdirSync } from 'node:fs';

/** The demos that the built site has a page of, by name: read there, a test does not stand on all of `src/demos`. Of those that are gone only an address is left, which leads elsewhere; the matrix stands in a fold of the guide, and is tried with it. */
export const builtDemos = (): string[] =>
  readdirSync('dist/en/demos', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => name !== 'matrix' && existsSync(`src/demos/${name}/about.ts`))
    .sort();
