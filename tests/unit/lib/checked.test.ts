import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { youngest } from '~/lib/checked';

test('the youngest of several days is the last, and of none there is none', () => {
  expect(youngest(['2026-11-20', '2026-12-01', '2026-11-29'])).toBe('2026-12-01');
  expect(youngest([])).toBeUndefined();
});

test('no page carries a day of its own: each is computed from what the page shows', () => {
  const files = globSync('src/{site.ts,{pages,layouts,components}/**/*.{astro,mdx,ts,tsx}}');
  const dated = files.filter((file) => /['"`]20\d\d-\d\d-\d\d/.test(readFileSync(file, 'utf8')));
  expect(files.length).toBeGreaterThan(100);
  expect(dated, 'compute the day by checkedOn of ~/content/lookup').toEqual([]);
});
