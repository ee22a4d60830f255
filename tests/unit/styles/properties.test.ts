import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const SOURCES = globSync('src/**/*.{css,astro,ts,tsx}');
const found = (pattern: RegExp) =>
  SOURCES.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, name]) => ({ file, name: name! })),
  );

test('styles use no custom property that is never set', () => {
  const set = new Set(found(/(--[\w-]+)['"]?\s*[:,]/g).map(({ name }) => name));
  const read = found(/var\((--[\w-]+)/g);
  expect(read.length).toBeGreaterThan(500);
  expect(
    read.filter(({ name }) => !set.has(name)).map(({ file, name }) => `${file}: ${name}`),
  ).toEqual([]);
});
