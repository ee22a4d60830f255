import { expect, test } from 'vitest';
import { LOCALE_CODES } from '~/lib/locale';
import { readGuide, readMatrix } from '../content/read';
import { readSite } from './built';

const site = readSite();
const { criteria } = readMatrix();
const { rules } = readGuide();
const notes = [...criteria, ...rules].filter(({ weighed }) => weighed).length;
const pages = LOCALE_CODES.map((locale) => `/${locale}/guide/`);

test.each(pages)('%s dates what was weighed again, with its shares', (path) => {
  const { html, tags } = site.at(path)!;
  expect(notes).toBeGreaterThan(1);
  expect(
    tags.filter(({ attributes }) => 'data-weighed' in attributes).length,
  ).toBeGreaterThanOrEqual(notes);
  expect(html).not.toMatch(/\{[\w-]+\//);
});
