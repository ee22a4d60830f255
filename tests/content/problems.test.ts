import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LOCALE_CODES } from '~/lib/locale';
import { readWords } from './read';

type Words = { problems?: object };
const THROWN = /new \w*(?:Problem|Vectors|Word|TooLong)\([^',)]*'[\w-]+'(?: : '[\w-]+')?/g;
const codes = globSync('src/{lib,workers,demos}/**/*.{ts,tsx}')
  .flatMap((file) => readFileSync(file, 'utf8').match(THROWN) ?? [])
  .flatMap((thrown) => thrown.match(/(?<=')[\w-]+(?=')/g) ?? []);

test.each(LOCALE_CODES)('every error has a sentence in %s', (locale) => {
  const said = [...readWords()].flatMap(([file, words]) =>
    file.endsWith(`.${locale}.yaml`) ? Object.keys((words as Words).problems ?? {}) : [],
  );
  expect(codes.length).toBeGreaterThan(50);
  const silent = [...new Set(codes)].filter((code) => !said.includes(code));
  const remedy = `Add a sentence to problems in content/words/….${locale}.yaml of the demo that shows it`;
  expect(silent, remedy).toEqual([]);
});
