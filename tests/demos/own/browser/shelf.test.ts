import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from '../../../browser/axe';
import { putInDatabase } from '../../../browser/database';
import {
  page,
  refuseStorage,
  useVisitor,
  visitor,
  enter as arrive,
  downloaded,
  file,
} from '../../../browser/visitor';
import { DESK } from './own-page';
import {
  bring,
  enter,
  enterWith,
  isRead,
  keepAll,
  kept,
  material,
  refusal,
  row,
} from './shelf-page';

useVisitor(DESK);

const RULES = file(
  'rules.md',
  '# Rules\n\n## Dogs\n\nDogs travel free of charge. The synopsis stays under 80 characters.\n\n## Fog\n\nThe horn sounds in fog.\n',
);
const QUESTIONS = file(
  'questions.csv',
  'question,answer\nHow long may the synopsis be?,under eighty characters\nAnd dogs?,free of charge\nA piano?,\n',
);
const TICKETS = file(
  'tickets.csv',
  'id;text;label\nT-101;Card charged twice;billing\nT-102;Stops at row 0.10;export\n',
);
const looks = () =>
  material()
    .locator('[data-question]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.question));
const keep = () => material().locator('[name=keep]');
const reload = async () => {
  await page.reload();
  await page.waitForSelector('x-material [name=keep]:enabled, x-material [data-set]:enabled');
};

describe.each(['en', 'zh'])('the shelf in /%s/', (locale) => {
  test('shows a finished verdict as an example, until something is brought', async () => {
    await enter(locale);
    const sample = material().locator('[data-sample]');
    await expect(sample).toBeVisible();
    await expect(sample.locator('[data-may] li')).toHaveCount(5);
    await expect(sample).toContainText('SmolLM2');
    await material().getByRole('navigation').getByRole('link').last().click();
    await expect(sample).toBeHidden();
    await material().getByRole('navigation').getByRole('link').first().click();
    await expect(sample).toBeVisible();
    await bring(RULES);
    await expect(sample).toHaveCount(0);
  });

  test('offers examples that bring questions which can all be measured', async () => {
    await enter(locale);
    await expect(material().locator('[data-set]')).toHaveCount(3);
    expect(await violations(page, 'x-material')).toEqual([]);
    await material().locator('[data-set=manual]').click();
    await expect.poll(async () => (await looks()).length).toBeGreaterThan(20);
    await expect.poll(async () => new Set(await looks())).toEqual(new Set(['yes']));
    await material().locator('[data-quick]').click();
    await expect.poll(() => page.url()).toMatch(/#search$/);
  });
});

describe('a question', () => {
  test('whose words no text has is shown with the nearest sentence, and settled by one press', async () => {
    await enterWith(RULES, QUESTIONS);
    await expect.poll(looks).toEqual(['no', 'yes', 'yes']);
    const near = material().locator('[data-near]');
    await expect(near).toContainText('Your line 2');
    await expect(near).toContainText('The synopsis stays under 80 characters.');
    await expect(near).toContainText('rules.md, “Dogs”');
    await expect(material().getByText('2 of 3 questions can be measured.')).toBeVisible();
    await near.locator('[data-next]').click();
    await near.locator('[data-next]').click();
    await near.getByText('under 80 characters').waitFor();
    await near.locator('[data-yes]').click();
    await expect.poll(looks).toEqual(['new', 'yes', 'yes']);
    await expect(near).toHaveCount(0);
  });

  test('can be written by hand, and taken away', async () => {
    await enterWith(RULES, QUESTIONS);
    const hand = material().locator('[data-by-hand]');
    await hand.locator('summary').click();
    await hand.locator('select').selectOption('Fog');
    await expect(hand.locator('[name=query]')).toHaveValue('Fog');
    await hand.locator('[name=query]').fill('What sounds in fog?');
    await hand.locator('[name=words]').fill('horn sounds');
    await hand.locator('[data-add-question]').click();
    await expect(hand.locator('[data-question=yes]')).toHaveCount(1);
    await hand.getByRole('button', { name: 'Take away: What sounds in fog?' }).click();
    await expect(hand.locator('[data-question=yes]')).toHaveCount(0);
  });

  test('may stand in columns of any name, which the reader tells (F9)', async () => {
    await enterWith(RULES, file('fragen.csv', 'frage;antwort\nHunde?;free of charge\n'));
    await row('fragen.csv').locator('[name=taken]').selectOption('questions');
    await row('fragen.csv').locator('[data-column=frage]').selectOption('question');
    await isRead();
    await row('fragen.csv').locator('[data-column=antwort]').selectOption('answer');
    await expect.poll(looks).toEqual(['yes']);
  });
});

describe('a file', () => {
  test('with the same words as another is left out until the reader wants both', async () => {
    await enter();
    const words = Array.from({ length: 60 }, (_, at) => `word${at}`).join(' ');
    const same = file('same.html', `<nav>Home</nav><p>${words}</p>`);
    await bring(file('one.md', words), same);
    await expect(row('same.html')).toHaveAttribute('data-taken', 'none');
    await row('same.html').getByRole('button', { name: 'Search both' }).click();
    await expect(row('same.html')).toHaveAttribute('data-taken', 'text');
  });

  test('of rows waits until it is said which column is the text, and which is right (F15)', async () => {
    await enterWith(TICKETS);
    await expect(row('tickets.csv')).toContainText(
      '2 rows, split at “;”, first line read as column names',
    );
    await expect(row('tickets.csv')).toContainText('the file waits until you choose');
    await row('tickets.csv').locator('[data-column=text]').selectOption('text');
    await row('tickets.csv').locator('[data-column=label]').selectOption('label');
    await expect(row('tickets.csv')).not.toContainText('waits');
    await page.evaluate(() => void (location.hash = '#answers'));
    await expect(page.locator('[data-table-asked="2"]')).toContainText('tickets.csv');
    await expect(page.locator('[data-variant] textarea')).toHaveValue(
      'Sort the text into one of these, and write nothing else: billing, export.\n\n{text}',
    );
  });

  test('that is a memo of this site is no text to search (F2)', async () => {
    const memo =
      '# What to do\n\nCrossroads · decision memo · one page · 1 May 2026\n\nBegin with retrieval.\n';
    await enterWith(RULES, file('memo.md', memo));
    await expect(row('memo.md')).toHaveAttribute('data-taken', 'none');
    await expect(row('memo.md')).toContainText('a memo that this site wrote');
  });

  test.each<[name: string, content: string | Uint8Array, sentence: RegExp]>([
    ['paper.pdf', '%PDF-1.7\n…', /paper\.pdf is called a PDF/],
    ['old.txt', Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x20, 0xe0), /old\.txt is not UTF-8/],
  ])('that is nonsense is refused with its sentence: %s', async (name, content, sentence) => {
    await enterWith(file(name, content));
    await expect.poll(() => row(name).innerText()).toMatch(sentence);
    await expect(material().locator('[data-quick]')).toBeDisabled();
  });

  test('too much is refused before it is read: more than 20 MB, more than 20 files', async () => {
    await enter();
    const large = file('large.txt', Buffer.alloc(20 * 2 ** 20 + 1, 'tide '));
    const many = Array.from({ length: 21 }, (_, at) => file(`${at}.txt`, `Text number ${at}.`));
    await bring(large, ...many);
    await expect(refusal('large.txt')).toContainText('large.txt has 20.1 MB');
    await expect(refusal('20.txt')).toContainText('20 files are read at once');
  });
});

describe('what is kept', () => {
  test('is there after a reload with files, questions and decisions, until the box is unticked (F1)', async () => {
    await enterWith(RULES, QUESTIONS);
    await material().locator('[data-yes]').click();
    await keepAll();
    await reload();
    await expect.poll(looks).toEqual(['yes', 'yes', 'yes']);
    await isRead();
    await expect(row('rules.md')).toContainText('words');
    await expect(keep()).toBeChecked();
    await page.goto(page.url().replace('/own/', '/kit/'));
    const own = page.locator('[data-own]');
    await expect(own).toContainText('Your documents: ');
    await expect(own).toContainText('3');
    await page.goBack();
    await keep().uncheck();
    await expect.poll(kept).toContain('Nothing is kept');
    await reload();
    await expect(material().locator('[data-set]')).toHaveCount(3);
    await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('of versions before is carried over once', async () => {
    await enter();
    await page.evaluate(() => {
      localStorage.setItem('retriever.text', 'The lamp burns all night.');
      localStorage.setItem(
        'retriever.marks',
        '{"question":"The lamp?","source":"typed","start":0,"end":8,"words":"The lamp"}\n',
      );
    });
    await reload();
    await expect.poll(looks).toEqual(['yes']);
    await expect(keep()).toBeChecked();
    await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual(['shelf']);
    await reload();
    await expect.poll(looks).toEqual(['yes']);
  });

  test.each([
    [
      'has no room',
      () => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('no', 'QuotaExceededError');
        };
      },
    ],
    ['refuses to keep anything', refuseStorage],
  ])('is in the memory alone where the browser %s, and says so', async (sentence, spoil) => {
    await arrive();
    await page.addInitScript(spoil);
    await enterWith(RULES);
    await keep().click();
    await expect.poll(kept).toContain(sentence);
    await expect(keep()).not.toBeChecked();
  });

  test('and is damaged stays as it is until the reader puts this shelf in its place', async () => {
    await enterWith(RULES);
    await keepAll();
    await putInDatabase({ shelf: { format: 'crossroads-shelf', version: 1, files: 7 } });
    await reload();
    await material().locator('[data-paste]').click();
    await material().locator('[name=typed]').fill('A text.');
    await material().locator('[data-take-pasted]').click();
    await expect.poll(kept).toContain('damaged at “questions”');
    await keepAll();
    await reload();
    await expect(row('typed')).toBeVisible();
  });
});

describe('two tabs that keep the shelf', () => {
  const names = (on: Page) =>
    on
      .locator('x-material [data-file]')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.file).sort());
  const bringTo = (on: Page, name: string) =>
    on.locator('x-material [name=material]').setInputFiles(file(name, `The horn of ${name}.`));
  const told = (on: Page) => on.locator('x-material [data-kept]').innerText();
  const tab = async () => {
    const next = await visitor.context.newPage();
    await next.goto(page.url());
    await expect(next.locator('x-material [name=keep]')).toBeChecked();
    return next;
  };

  test('have what each brings, before and after a reload, and hear of it (HOSTILE 1)', async () => {
    await enterWith(RULES);
    await keepAll();
    const second = await tab();
    await bringTo(page, 'script.md');
    await bringTo(second, 'proto.csv');
    const all = ['proto.csv', 'rules.md', 'script.md'];
    for (const one of [page, second]) await expect.poll(() => names(one)).toEqual(all);
    const third = await tab();
    await expect.poll(() => names(third)).toEqual(all);
    await reload();
    await expect.poll(() => names(page)).toEqual(all);
    await row('script.md').getByRole('button', { name: 'script.md' }).last().click();
    for (const one of [second, third])
      await expect.poll(() => names(one)).toEqual(['proto.csv', 'rules.md']);
    await expect.poll(() => told(third)).toContain('Another tab');
  });

  test('keep nothing once one unticks the box; the other says so, and has its files still', async () => {
    await enterWith(RULES);
    await keepAll();
    const second = await tab();
    await bringTo(second, 'proto.csv');
    await keep().uncheck();
    await bringTo(second, 'late.md');
    await expect.poll(() => told(second)).toContain('deleted in another tab');
    await expect(second.locator('x-material [name=keep]')).not.toBeChecked();
    await expect.poll(() => names(second)).toEqual(['late.md', 'proto.csv', 'rules.md']);
    await reload();
    await expect(material().locator('[data-set]')).toHaveCount(3);
    await second.locator('x-material [name=keep]').check();
    await expect.poll(() => told(second)).toContain('are kept');
    await reload();
    await expect.poll(() => names(page)).toEqual(['late.md', 'proto.csv', 'rules.md']);
  });
});

test('the shelf goes out as one archive and comes in again', async () => {
  await enterWith(RULES, QUESTIONS);
  await material().locator('[data-yes]').click();
  const archive = await downloaded(() => material().locator('[data-save-shelf]').click());
  await enter();
  await page.reload();
  await page.waitForSelector('x-material [name=material]:enabled', { state: 'attached' });
  await material().locator('[name=material]').setInputFiles(file('my-shelf.zip', archive));
  await expect.poll(looks).toEqual(['yes', 'yes', 'yes']);
  await bring(file('other.zip', 'PK nothing'));
  await expect(refusal('other.zip')).toContainText('isn’t a whole shelf');
});
