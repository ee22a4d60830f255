import { expect, test } from 'vitest';
import { LOCALE_CODES } from '~/lib/locale';
import { readGuide, readMatrix } from '../content/read';
import { readSite } from './built';

const site = readSite();
const { criteria } = readMatrix();
const { rules } = readGuide();
const pages = LOCALE_CODES.flatMap((locale) => [
  { path: `/${locale}/compare/`, notes: criteria.filter(({ weighed }) => weighed).length },
  { path: `/${locale}/guide/`, notes: rules.filter(({ weighed }) => weighed).length },
]);

test.each(pages)('$path dates what was weighed again, with its shares', ({ path, notes }) => {
  const { html, tags } = site.at(path)!;
  expect(notes).toBeGreaterThan(1);
  expect(
    tags.filter(({ attributes }) => 'data-weighed' in attributes).length,
  ).toBeGreaterThanOrEqual(notes);
  expect(html).not.toMatch(/\{[\w-]+\//);
});
