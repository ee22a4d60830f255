import { readdirSync } from 'node:fs';
import { MOVED } from '~/lib/moved';

/** Read from the build, so that a test needs not all of src/demos; addresses of parts of other pages are none. */
export const builtDemos = (): string[] =>
  readdirSync('dist/en/demos', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => !MOVED[`demos/${name}/`]?.includes('#'))
    .sort();
