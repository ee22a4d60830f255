import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { page, useVisitor, downloaded, file } from '../../../browser/visitor';
import { LINES, pdfOf, placed, TITLE } from '../../../foreign/documents';
import { DESK, isWhole } from './own-page';
import { bring, enter, enterWith, isRead, keepAll, material, row } from './shelf-page';

useVisitor(DESK);

const HANDBOOK = file('handbook.pdf', pdfOf([[TITLE], placed(LINES, 50, 260)]));
const ASKED = file('asked.csv', 'question,answer\nThe door?,stand open for two minutes\n');
const FIRE = [0xc8, 0xad, 0xc0, 0xe7, 0x20, 0xb0, 0xe6, 0xba, 0xb8, 0x0a];
const NOTE = file('note.txt', Uint8Array.from([...FIRE, ...FIRE]));
const OLD = file('old.txt', Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0xe0]));
const LOCKED = file('salaries.pdf', readFileSync('tests/fixtures/locked.pdf'));

const handbook = () => row('handbook.pdf');
const order = (name: string) => handbook().locator(`[data-order=${name}]`);
const packed = async () => {
  await keepAll();
  return downloaded(() => material().locator('[data-save-shelf]').click());
};

test('a PDF whose lines were joined across columns waits, and keeps the order that is pressed', async () => {
  const found = () => row('asked.csv').locator('[data-question]').getAttribute('data-question');
  await enterWith(HANDBOOK, ASKED);
  await expect(handbook()).toHaveAttribute('data-taken', 'none');
  await expect(handbook()).toContainText('Page 2 has two columns, and its lines were joined');
  await expect(handbook()).toContainText(
    'The driver keeps one copy of the slip; the guard at the gate',
  );
  await expect(handbook().locator('[data-reads=across] [value="2"]')).toHaveText(LINES[0]![1]!);
  await order('down').click();
  await expect(handbook()).toHaveAttribute('data-taken', 'text');
  await expect.poll(found).toBe('yes');
  await expect(handbook().locator('[data-reads=down] [value="2"]')).toHaveText(LINES[1]![0]!);
  await order('across').click();
  await expect(handbook()).toContainText('like the rows of a table');
  await order('out').click();
  await expect(handbook()).toContainText('2 pages, 13 words');
  const archive = await packed();
  await page.reload();
  await isRead();
  await expect(handbook()).toContainText('it was left out');
  await handbook().getByRole('button', { name: 'Take it off the shelf' }).click();
  await material()
    .locator('[name=material]')
    .setInputFiles([file('shelf.zip', archive)]);
  await expect(handbook()).toContainText('it was left out');
});

test('a text of unsure encoding waits, shows three readings, and is read as the reader picks', async () => {
  await enterWith(NOTE, OLD);
  await expect(row('note.txt')).toHaveAttribute('data-taken', 'none');
  await expect(row('note.txt').locator('input:visible')).toHaveCount(3);
  await row('note.txt')
    .getByRole('radio', { name: /^euc-kr 화재 경보/ })
    .check();
  await expect(row('note.txt')).toContainText('The file was read as euc-kr, and it begins “화재');
  await row('note.txt').getByText('Another encoding').click();
  await row('note.txt').getByRole('radio', { name: /^big5/ }).check();
  await expect(row('note.txt')).toContainText('The file was read as big5');
  await row('old.txt')
    .getByRole('radio', { name: /^windows-1252 café à/ })
    .check();
  await expect(row('old.txt')).toHaveAttribute('data-taken', 'text');
});

test('a PDF with a password is opened by it on this device, which keeps it nowhere', async () => {
  await enterWith(LOCKED);
  const sent: string[] = [];
  page.on('request', (one) => sent.push(`${one.url()} ${one.postData() ?? ''}`));
  const field = row('salaries.pdf').locator('[name=password][type=password][autocomplete=off]');
  await field.fill('Ferry 8');
  await field.press('Enter');
  await expect(row('salaries.pdf')).toContainText('This password doesn’t open salaries.pdf');
  await field.fill('Fähre 7');
  await row('salaries.pdf').locator('[data-unlock]').click();
  await expect(row('salaries.pdf')).toContainText('1 page, 8 words');
  await expect(row('salaries.pdf')).toHaveAttribute('data-taken', 'text');
  const archive = (await packed()).toString('latin1');
  const held = await page.evaluate(async () => {
    const opening = indexedDB.open('crossroads');
    const record = await new Promise((done) => {
      opening.onsuccess = () => {
        const asked = opening.result.transaction('files').objectStore('files').get('shelf');
        asked.onsuccess = () => done(asked.result);
      };
    });
    const storages = { ...localStorage, ...sessionStorage };
    return JSON.stringify([record, storages, location.href, document.documentElement.outerHTML]);
  });
  expect(held).toContain('salaries.pdf');
  for (const secret of ['hre 7', encodeURIComponent('Fähre 7'), 'Ferry 8'])
    expect([held, archive, ...sent].join('\n')).not.toContain(secret);
  await page.reload();
  await isRead();
  await expect(row('salaries.pdf')).toContainText('asks for a password');
});

test.each(['en', 'zh'])(
  'what was misread fits desk and phone, by day and by night: %s',
  async (locale) => {
    await enter(locale);
    await bring(HANDBOOK, NOTE, LOCKED);
    await isWhole();
  },
);
