import { expect, test } from 'vitest';
import { longDemo } from '../../../browser/long-demo';
import { violations } from '../../../browser/axe';
import { open, page, scrollWidth, useVisitor, file } from '../../../browser/visitor';
import { withEncoder } from '../../embedding-map/pretended';
import { DESK } from './own-page';
import { enterWith, keepAll, row } from './shelf-page';

useVisitor(DESK);

const { unfold, press } = longDemo('x-embedding-map', 'details');
const said = () => page.locator('x-embedding-map [data-said]').innerText();
const labels = () => page.locator('x-embedding-map [data-key=own] li').allInnerTexts();
const TICKETS = 'id;text;queue\n1;fog and boats;late\n2;foam;late\n3;dogs;animals\n4;doves;animals';

async function bringAndGo(path: string): Promise<void> {
  await enterWith(file('manual.md', 'The boat sails.\n\nIt stops in fog.'), file('t.csv', TICKETS));
  await row('t.csv').locator('[data-column=text]').selectOption('text');
  await row('t.csv').locator('[data-column=queue]').selectOption('label');
  await keepAll();
  await open(path);
}

test('the map reads the shelf: each row in the colour of its label, each passage in that of its file', async () => {
  await bringAndGo('en/demos/embedding-map/');
  await withEncoder(page);
  await unfold();
  await press('from-shelf');
  await expect.poll(said).toMatch(/encoder E5, which is not loaded/);
  await press('load-model');
  await expect.poll(said).toMatch(/^6 texts of yours stand/);
  await expect.poll(labels).toEqual(['manual.md 2', 'late 2', 'animals 2']);
  expect(await violations(page, 'x-embedding-map')).toEqual([]);
});

test('a table dropped on the map is coloured by the column that the reader chooses', async () => {
  await open('en/demos/embedding-map/', { viewport: { width: 360, height: 740 } });
  await withEncoder(page);
  await unfold();
  const tickets = file('tickets.csv', TICKETS);
  await page.locator('x-embedding-map input[type=file]:enabled').setInputFiles(tickets);
  await expect.poll(said).toMatch(/encoder E5, which is not loaded/);
  await press('load-model');
  await expect.poll(labels).toEqual(['late 2', 'animals 2']);
  await page.getByLabel('Coloured by').selectOption('id');
  await expect.poll(async () => (await labels()).length).toBe(4);
  await page.getByLabel('Coloured by').selectOption('no column');
  await expect.poll(labels).toEqual([]);
  expect(await scrollWidth()).toBe(360);
});

test('a table of ten rows and more is a map of its own, from which one goes back to the terms', async () => {
  await open('en/demos/embedding-map/');
  await withEncoder(page);
  await unfold();
  const rows = [...'abcdefghijkl'].map((letter, at) => `${letter} of a boat,${at % 2 ? 'x' : 'y'}`);
  const table = file('rows.csv', ['text,kind', ...rows].join('\n'));
  await page.locator('x-embedding-map input[type=file]:enabled').setInputFiles(table);
  await press('load-model');
  await expect.poll(said).toMatch(/^12 texts of yours, mapped by themselves/);
  await expect(page.locator('x-embedding-map [data-point]')).toHaveCount(12);
  await page.locator('x-embedding-map [name=source]').selectOption('terms');
  await expect(page.locator('x-embedding-map [data-point]')).toHaveCount(271);
  await expect.poll(labels).toEqual(['y 6', 'x 6']);
});

test('a map of texts that are not there is refused, and says what to do', async () => {
  await open('en/demos/embedding-map/?embedding-map.source=own');
  await expect(page.locator('x-embedding-map [data-failure]')).toContainText('at least 10 texts');
});

test('the cost page counts what lies on the shelf, and says where to put it while nothing does', async () => {
  const count = async () => {
    await page.locator('x-cost [data-from-shelf]:enabled').waitFor({ state: 'attached' });
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('x-cost [data-from-shelf]')!.click(),
    );
  };
  await open('en/demos/cost/');
  await count();
  await expect(page.locator('x-cost [data-failure]')).toContainText('Your shelf holds no text');
  await bringAndGo('en/demos/cost/');
  await count();
  await expect
    .poll(() => page.locator('x-cost [name=text]').inputValue())
    .toMatch(/^The boat sails\.\n\nIt stops in fog\.\n\nfog and boats/);
});
