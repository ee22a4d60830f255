import { expect, test } from 'vitest';
import { violations } from '../../../browser/axe';
import { promptfoo, SIX } from '../../../unit/lib/scores/files';
import { downloaded, fitsScreens, open, page, useVisitor } from '../../../browser/visitor';
import { bring } from './own-page';

useVisitor({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });

const verdict = () => page.locator('[data-judged] [data-verdict]');
const column = (name: string, role: string) =>
  page.locator(`[data-column="${name}"]`).selectOption(role);

/** Twenty questions of ten documents: the second system is right on eight more, wrong on none of them. */
const TABLE = [
  'question,document,old,=new',
  ...Array.from(
    { length: 20 },
    (_, at) => `How long is line ${at}?,page ${at >> 1},${Number(at < 6)},${Number(at < 14)}`,
  ),
].join('\n');

async function choose(): Promise<void> {
  await column('question', 'question');
  await column('old', 'right');
  await column('=new', 'right');
}

test.each(['en', 'zh'])(
  'results dropped in /%s/own/ are judged on one page, within a phone',
  async (locale) => {
    await open(`${locale}/own/`);
    await bring(['out.json', promptfoo()]);
    await expect(verdict()).toHaveAttribute('data-verdict', 'alike');
    await expect(verdict().locator('p[data-low]')).toHaveAttribute('data-p', '0.2500');
    await expect(verdict().locator('[data-power]')).toHaveAttribute('data-needed', '1568');
    await fitsScreens();
    expect(await violations(page, 'x-material')).toEqual([]);
  },
);

test('a table is read as the reader says, nothing is guessed, and the verdict counts documents', async () => {
  await open('en/own/');
  await bring(['a.csv', TABLE]);
  await expect(page.locator('[data-judged]')).toContainText('Nothing is guessed.');
  await expect(verdict()).toHaveCount(0);
  await choose();
  await expect(verdict()).toHaveAttribute('data-verdict', 'apart');
  await expect(verdict().locator('p[data-low]')).toHaveAttribute('data-p', '0.0078');
  await column('document', 'document');
  await expect(verdict()).toContainText('20 questions come from 10 documents');
  await expect(verdict().locator('p[data-low]')).toHaveAttribute('data-p', '0.1250');
});

test('the pinned system is what the others are compared with, and the saved table runs nothing', async () => {
  await open('en/own/');
  await bring(['a.csv', TABLE]);
  await choose();
  await expect(verdict().locator('h2')).toHaveText('=new is right more often than old.');
  await verdict().getByRole('button', { name: 'Compare with this: =new' }).click();
  await expect(verdict()).toContainText('Against =new');
  const saved = await downloaded(() => page.locator('[data-judged] [data-export=csv]').click());
  expect(String(saved)).toContain("'=new,20,0.7");
});

test('a judge’s errors are counted once its four counts can be', async () => {
  await open('en/own/');
  await bring(['a.csv', TABLE]);
  await choose();
  await page.locator('[data-judge] summary').click();
  const counts = { foundRight: '45', knownRight: '50', foundWrong: '60', knownWrong: '50' };
  for (const [name, count] of Object.entries(counts))
    await page.locator(`[data-judge] [name=${name}]`).fill(count);
  await expect(page.locator('[data-judge]')).toContainText('four whole numbers');
  await page.locator('[data-judge] [name=foundWrong]').fill('45');
  await expect(verdict()).toContainText('The difference is 50.0 points');
});

test('what can’t be read is named with the remedy, and what was there stays', async () => {
  await open('en/own/');
  await bring(
    ['out.json', promptfoo()],
    ['log.eval', 'PK\u0003\u0004x'],
    ['b.json', '{"a": 1}'],
    ['half.json', '{"format":"crossroads-results",'],
  );
  const refused = page.locator('x-material [data-import] [role=alert]');
  await expect(refused).toContainText('inspect log dump log.eval > log.json');
  await expect(refused).toContainText('b.json is JSON, but of no tool');
  await expect(refused).toContainText('half.json: This is not JSON');
  await expect(verdict()).toBeVisible();
});

test('rows are pasted, with or without heads', async () => {
  await open('en/own/');
  await page.locator('[data-import] summary').click();
  const rows = SIX.map((pair) => pair.join('\t')).join('\n');
  await page.locator('[name=pastedResults]').fill(rows);
  await page.locator('[name=pastedResults]').blur();
  await column('1', 'right');
  await column('2', 'right');
  await expect(verdict()).toContainText('With these 6 questions');
});
