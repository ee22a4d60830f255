import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path/posix';
import { afterAll, beforeAll, expect } from 'vitest';
import { ASKED } from '../../scripts/browser-tests/places';

const asked = new Set<string>();

/** Notes that a test stands on a file of the built site, as a path from the root of the repository. */
export const noteAsked = (file: string): string => {
  asked.add(file);
  return file;
};

/** The file that the server has for an address. */
export function builtFile({ pathname }: URL): string {
  const [, under, path = ''] = /^(\/crossroads)?\/(.*)$/.exec(decodeURIComponent(pathname))!;
  return join(under ? 'dist-base' : 'dist', /(^|\/)$/.test(path) ? `${path}index.html` : path);
}

/** Writes down what the visitors of this file of tests ask for: `npm test` runs it again when that has changed. */
export function keepAsked(): void {
  beforeAll(() => asked.clear());
  afterAll(() => {
    const { testPath = '' } = expect.getState();
    mkdirSync(ASKED, { recursive: true });
    writeFileSync(join(ASKED, `${basename(testPath)}.json`), JSON.stringify([...asked].sort()));
  });
}
