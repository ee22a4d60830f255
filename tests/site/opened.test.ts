import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

/** Bytes, packed, of a step's prompts and replies, and of all those of a walk. */
const MOST = { step: 40_000, walk: 120_000 };

const files = globSync('dist/{en,zh}/learn/*/*/[0-9].json').map((file) => ({
  file,
  walk: dirname(file),
  bytes: gzipSync(readFileSync(file), { level: 9 }).length,
}));

test('the prompts and replies of a step weigh at most 40 kB, those of a walk 120 kB', () => {
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter(({ bytes }) => bytes > MOST.step)).toEqual([]);
  const walks = [...Map.groupBy(files, ({ walk }) => walk)].map(([walk, own]) => ({
    walk,
    bytes: own.reduce((sum, { bytes }) => sum + bytes, 0),
  }));
  expect(walks.filter(({ bytes }) => bytes > MOST.walk)).toEqual([]);
});

test('each step that opens its questions has its file, and no file is without a step', () => {
  const opened = globSync('dist/{en,zh}/learn/*/*/index.html').flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/data-opened="([^"]+)"/g)].map(([, to]) => `dist${to}`),
  );
  expect(files.map(({ file }) => file.replaceAll('\\', '/')).sort()).toEqual(opened.sort());
});
