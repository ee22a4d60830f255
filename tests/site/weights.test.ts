import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const ADDRESS = /((?:lm\/adapters|models)\/[\w-]+\.(?:lora|bin))(?:#([0-9a-f]{64}))?/g;

test('every address of weights of ours carries the SHA-256 of the file that is there', () => {
  const found = globSync('dist/**/*.html').flatMap((page) => [
    ...readFileSync(page, 'utf8').matchAll(ADDRESS),
  ]);
  expect(new Set(found.map(([, path]) => path)).size).toBeGreaterThanOrEqual(7);
  const digests = new Map(found.map(([, path, digest]) => [path!, digest]));
  for (const [address, path] of found) expect(address, path).toMatch(/#/);
  for (const [path, digest] of digests)
    expect(
      createHash('sha256')
        .update(readFileSync(`dist/${path}`))
        .digest('hex'),
    ).toBe(digest);
});
