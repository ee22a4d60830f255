import { expect, test } from 'vitest';
import type { Results } from '~/lib/own/results';
import { rights, roadOf as road } from '../../../unit/lib/own/results';
import { downloaded, open, page, useVisitor } from '../../../browser/visitor';
import { bring, DESK, isWhole } from './own-page';

useVisitor(DESK);

const measured = (made: string, search: string): Results => ({
  format: 'crossroads-results',
  version: 1,
  by: 'run.py',
  made,
  material: [{ name: 'manual.pdf', pages: 33, tokens: 19_397 }],
  questions: Array.from({ length: 20 }, (_, at) => ({
    question: `How long may line ${at + 1} be?`,
    words: 'under 80 characters',
  })),
  room: { k: 4, budget: 2_400 },
  cells: [],
  roads: [road('plain', rights(2)), road('paste', rights(17)), road('search', search)],
});

const verdict = () => page.locator('x-material [data-verdict]');
const october = JSON.stringify(measured('2026-10-27T10:00:00.000Z', rights(16)));
const november = JSON.stringify(
  measured('2026-11-27T10:00:00.000Z', `0000000${rights(9)}`.slice(0, 20)),
);

async function enter(locale: string): Promise<void> {
  await open(`${locale}/own/#verdict`);
  await verdict().waitFor();
}

test.each(['en', 'zh'])(
  'the verdict in /%s/ says of results that were brought back what may be said and what may not, within a phone',
  async (locale) => {
    await enter(locale);
    await expect(verdict()).toHaveAttribute('data-verdict', 'none');
    await bring(['results.json', october]);
    await expect(verdict()).toHaveAttribute('data-verdict', 'paste');
    await expect(verdict().locator('[data-may] li')).toHaveCount(4);
    await expect(verdict().locator('[data-may-not] li')).toHaveCount(2);
    await isWhole();
  },
);

test('two results are compared question by question, whichever file comes first', async () => {
  await enter('en');
  await bring(['new.json', november], ['old.json', october]);
  const changed = page.locator('[data-changed=search]');
  await expect(changed).toContainText('0 won, 7 lost, p = 0.016. An alarm.');
  await expect(changed.locator('[data-flipped]')).toHaveCount(14);
  await expect(page.locator('[data-history]')).toContainText('No question changed');
});

test('the memo has the reader’s figures first, then their thresholds, then the literature', async () => {
  await enter('en');
  await bring(['results.json', october]);
  await expect(verdict()).toHaveAttribute('data-verdict', 'paste');
  await page.locator('[name=ifPages]').fill('30');
  await expect(page.locator('[data-threshold] [data-over]')).toContainText('now: 33, change it');
  const memo = await downloaded(() => page.locator('x-material [data-export=memo]').click());
  const text = String(memo);
  const order = ['17 of 20 answers were right', 'the text grows past 30 pages', 'What others have'];
  const places = order.map((part) => text.indexOf(part));
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});
