import { expect, test } from 'vitest';
import { VERSION } from '~/site';
import packed from '../../package.json';
import { CEILINGS } from './size';
import { filesAt, textOf } from './tree';

const longer = (parts: readonly string[], most: number) =>
  parts.filter((part) => part.trim().split(/\n+/).length > most).map((part) => part.slice(0, 40));

test('CONTRIBUTING has at most 12,000 bytes, and no recipe more than seven lines', () => {
  const text = textOf('CONTRIBUTING.md');
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(12_000);
  expect(longer(text.split('## Recipes')[1]!.split(/^(?=\*\*)/m), 7)).toEqual([]);
});

test('a release has at most 60 lines in CHANGELOG, and the newest is this version', () => {
  const [, ...releases] = textOf('CHANGELOG.md').split(/^## /m);
  expect(longer(releases, 60)).toEqual([]);
  expect(releases.find((one) => /^\d/.test(one))).toMatch(`${VERSION} — 20`);
  expect(packed.version).toBe(VERSION);
});

test('README states how many words and signs the project may have, and how many lessons there are', () => {
  const lessons = filesAt('content/lessons/en/**/*.mdx').length;
  const sizes = Object.values(CEILINGS).map((most) => most.toLocaleString('en'));
  const numbers = [...sizes, `${lessons} lessons`];
  const unsaid = numbers.filter((one) => !textOf('README.md').includes(one));
  expect(unsaid, 'README.md: write these numbers (+)').toEqual([]);
});
