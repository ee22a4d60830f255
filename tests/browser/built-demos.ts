import { readdirSync } from 'node:fs';
import { MOVED } from '~/lib/moved';

/** The demos that the built site has a page of, by name: read there, a test does not stand on all of `src/demos`. An address that leads to a part of another page is none. */
export const builtDemos = (): string[] =>
  readdirSync('dist/en/demos', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => !MOVED[`demos/${name}/`]?.includes('#'))
    .sort();
