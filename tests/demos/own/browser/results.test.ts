import { expect, test } from 'vitest';
import { promptfoo, SIX } from '../../../unit/lib/scores/files';
import { downloaded, open, page, useVisitor } from '../../../browser/visitor';
import { bring, DESK, isWhole } from './own-page';

useVisitor(DESK);

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

const judgeIn = async (locale: string, ...files: Parameters<typeof bring>) => {
  await open(`${locale}/own/`);
  await bring(...files);
};
const judge = (...files: Parameters<typeof bring>) => judgeIn('en', ...files);
const confirm = () => page.locator('[data-judged] button[data-confirm-columns]');

test.each(['en', 'zh'])(
  'results dropped in /%s/own/ are judged on one page, within a phone',
  async (locale) => {
    await judgeIn(locale, ['out.json', promptfoo()]);
    await expect(verdict()).toHaveAttribute('data-verdict', 'alike');
    await expect(verdict().locator('p[data-low]')).toHaveAttribute('data-p', '0.2500');
    await expect(verdict().locator('[data-power]')).toHaveAttribute('data-needed', '1568');
    await isWhole();
  },
);

const ABOUT = {
  en: { right: 'right', wrong: 'wrong' },
  zh: { right: '对', wrong: '错' },
};

test.each(['en', 'zh'] as const)(
  'in /%s/own/ columns are proposed with three rows as they would be read, one press away from the figure',
  async (locale) => {
    await judgeIn(locale, ['a.csv', 'id,system_a,system_b\n1,1,0\n2,0,1\n3,1,1\n4,1,0']);
    await expect(confirm()).toBeVisible();
    await expect(verdict()).toHaveCount(0);
    const rows = page.locator('[data-as-read]').getByRole('row');
    await expect(rows).toHaveCount(4);
    const { right, wrong } = ABOUT[locale];
    await expect(rows.filter({ hasText: '1' })).toContainText(`1\t${right}\t${wrong}`);
    await isWhole();
    await page.locator('[data-agreement] [data-deny-columns]').click();
    await expect(page.locator('[data-column=id]')).toBeFocused();
    await confirm().click();
    await expect(verdict()).toHaveAttribute('data-verdict', 'alike');
  },
);

test('words that may mean anything are asked about once, for the whole column', async () => {
  await open('en/own/');
  const marks = ['good,bad', 'bad,good', 'good,good', 'bad,good', 'good,bad', 'bad,good'];
  await bring(['a.csv', ['question,a,b', ...marks.map((pair, at) => `Q${at},${pair}`)].join('\n')]);
  await expect(confirm()).toBeDisabled();
  await page.locator('[data-agreement] [data-word=good]').selectOption('1');
  await page.locator('[data-agreement] [data-word=bad]').selectOption('0');
  await confirm().click();
  await expect(verdict()).toContainText('66.7%');
  await page.locator('[data-columns] [data-word=good]').selectOption('0');
  await expect(confirm()).toHaveCount(0);
});

test('two settings that look alike are asked about with their names, before any figure', async () => {
  await judge(['out.json', promptfoo().replaceAll('"label":"new"', '"label":"old"')]);
  await expect(page.locator('[data-guess=alike]')).toContainText('“old (1)” and “old (2)”');
  await expect(verdict()).toHaveCount(0);
  await confirm().click();
  await expect(verdict()).toContainText('old (2) won 3');
});

test('the pinned system is what the others are compared with, and the saved table runs nothing', async () => {
  await judge(['a.csv', TABLE]);
  await confirm().click();
  await expect(verdict()).toContainText('20 questions come from 10 documents');
  await column('document', '');
  await expect(verdict().locator('h2')).toHaveText('=new is right more often than old.');
  await verdict().getByRole('button', { name: 'Compare with this: =new' }).click();
  await expect(verdict()).toContainText('Against =new');
  const saved = await downloaded(() => page.locator('[data-judged] [data-export=csv]').click());
  expect(String(saved)).toContain("'=new,20,0.7");
});

test('a judge’s errors are counted once its four counts can be', async () => {
  await judge(['a.csv', TABLE]);
  await confirm().click();
  await page.locator('[data-judge] summary').click();
  const counts = { foundRight: '45', knownRight: '50', foundWrong: '60', knownWrong: '50' };
  for (const [name, count] of Object.entries(counts))
    await page.locator(`[data-judge] [name=${name}]`).fill(count);
  await expect(page.locator('[data-judge]')).toContainText('four whole numbers');
  await page.locator('[data-judge] [name=foundWrong]').fill('45');
  await expect(verdict()).toContainText('The difference is 50.0 points');
});

test('what can’t be read is named with the remedy, and what was there stays', async () => {
  await judge(
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
  await confirm().click();
  await expect(verdict()).toContainText('With these 6 questions');
});
