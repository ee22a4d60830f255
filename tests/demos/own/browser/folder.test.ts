import { expect, test } from 'vitest';
import { file, page, useVisitor } from '../../../browser/visitor';
import { promptfoo } from '../../../unit/lib/scores/files';
import { DESK, isWhole } from './own-page';
import { bring, enter, material, row } from './shelf-page';

useVisitor(DESK);

const run = (system: string, marks: string) =>
  file(`${system}.csv`, ['编号,系统,得分', ...[...marks].map((mark, at) => `${at},${system},${mark}`)].join('\n')); // prettier-ignore
const FOLDER = [
  file('rules.md', '# Dogs\n\nDogs travel free of charge.'),
  file('asked.csv', 'question,expected answer\nAnd dogs?,free of charge\n'),
  run('old', '110000'),
  run('new', '111110'),
  file('out.json', promptfoo()),
  file('photo.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])),
];
const MARKED = { en: 'It’s a table with marks', zh: '它是带有评判结果的表格' };

const takenAs = (name: string) => row(name).locator('[name=taken]');
const results = (n: number) => material().locator(`[data-results="${n}"]`);

test.each(['en', 'zh'] as const)(
  'a folder is taken apart in /%s/own/, each file with its reason, and its runs are compared',
  async (locale) => {
    await enter(locale);
    await bring(...FOLDER);
    for (const [name, role, reason] of [
      ['rules.md', 'text', ''],
      ['asked.csv', 'questions', 'question · expected answer'],
      ['old.csv', 'results', MARKED[locale]],
      ['new.csv', 'results', '编号 · 系统 · 得分'],
      ['out.json', 'results', 'promptfoo'],
    ] as const) {
      await expect(takenAs(name)).toHaveValue(role);
      await expect(row(name).locator('[data-reason]')).toContainText(reason);
    }
    await expect(row('photo.txt')).toContainText('4');
    await isWhole();
    await takenAs('out.json').selectOption('none');
    await expect(row('out.json').locator('[data-reason=chosen]')).toBeVisible();
    await results(2).locator('button').focus();
    await page.keyboard.press('Enter');
    await page.locator('button[data-confirm-columns]').click();
    await expect(page.locator('[data-judged] [data-verdict]')).toContainText('new');
    await expect.poll(() => page.url()).toMatch(/#verdict$/);
  },
);
