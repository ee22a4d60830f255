import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const THROWN = /new \w*(?:Problem|Vectors|Word|TooLong)\(\s*'([\w-]+)'/g;
const codes = globSync('src/{lib,workers,demos}/**/*.{ts,tsx}')
  .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(THROWN)].map(([, code]) => code!))
  .sort();

const words = import.meta.glob<Record<string, { problems?: Record<string, string> }>>(
  '/src/demos/**/{en,zh}.ts',
  { eager: true },
);

test.each(['en', 'zh'])('whatever can go wrong has a sentence in %s', (locale) => {
  const said = Object.values(words).flatMap(({ [locale]: own }) =>
    Object.keys(own?.problems ?? {}),
  );
  expect(codes.length).toBeGreaterThan(50);
  const silent = [...new Set(codes)].filter((code) => !said.includes(code));
  expect(silent, `Add a sentence to problems in ${locale}.ts of the demo that shows it`).toEqual(
    [],
  );
});
