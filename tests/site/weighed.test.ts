import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { GuideTexts } from '~/demos/guide/core/texts';
import { LOCALE_CODES } from '~/lib/locale';
import { readGuide, readMatrix } from '../content/read';
import { readSite } from './built';

const site = readSite();
const { criteria } = readMatrix();
const { rules } = readGuide();
const noted = (all: readonly { weighed?: unknown }[]) =>
  all.filter(({ weighed }) => weighed).length;
const pages = LOCALE_CODES.map((locale) => `/${locale}/guide/`);

test.each(pages)('%s dates what was weighed again, with its shares', (path) => {
  const { html, tags } = site.at(path)!;
  expect(noted(criteria)).toBeGreaterThan(0);
  expect(
    tags.filter(({ attributes }) => 'data-weighed' in attributes).length,
  ).toBeGreaterThanOrEqual(noted(criteria));
  expect(html).not.toMatch(/\{[\w-]+\//);
});

test.each(LOCALE_CODES)('the rules date what was weighed again (%s)', (locale) => {
  const sent = JSON.parse(readFileSync(`dist/guide/${locale}.json`, 'utf8')) as GuideTexts;
  expect(noted(rules)).toBeGreaterThan(0);
  expect(noted(sent.rules)).toBe(noted(rules));
  expect(JSON.stringify(sent.rules)).not.toMatch(/\{[\w-]+\//);
});
