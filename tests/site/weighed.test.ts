import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LOCALE_CODES } from '~/lib/locale';
import { readGuide, readMatrix } from '../content/read';
import { readSite } from './built';

const site = readSite();
const [criteria, rules] = [readMatrix().criteria, readGuide().rules].map(
  (all) => all.filter(({ weighed }: { weighed?: unknown }) => weighed).length,
) as [number, number];

test.each(LOCALE_CODES)('the guide in %s dates reconsidered items and their shares', (locale) => {
  const { html } = site.at(`/${locale}/guide/`)!;
  const sent = readFileSync(`dist/guide/${locale}.json`, 'utf8');
  expect(html.split(' data-weighed').length - 1).toBeGreaterThanOrEqual(Math.max(1, criteria));
  expect(sent.split('"dated":').length - 1).toBe(rules);
  expect(html + sent).not.toMatch(/\{[\w-]+\//);
});
