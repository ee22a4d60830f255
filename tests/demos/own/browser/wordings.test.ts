import { describe, expect, test } from 'vitest';
import { answering, chooseServer } from '../../../browser/answers-page';
import { open, page, useVisitor, file } from '../../../browser/visitor';
import { ask, DESK, isWhole, marksIn, openAnswers, posted, road, root, square } from './own-page';
import { enterWith, row } from './shelf-page';

useVisitor(DESK);

const add = () => root().locator('[data-add-variant]').click();
const wording = (n: number) => root().locator(`[data-variant="wording-${n}"]`);
const word = (n: number, text: string) => wording(n).locator('textarea').fill(text);
describe('a wording of the reader’s', () => {
  test('is asked, judged, compared with the search, and stands in the verdict after a reload', async () => {
    const knows = (prompt: string) =>
      prompt.startsWith('Shout') ? 'UNDER 80 CHARACTERS' : 'It is 79.';
    await openAnswers({ server: await answering(knows) });
    await root().locator('a[href="#shelf"]').first().click();
    await root().locator('input[name=keep]').check();
    await root().locator('a[href="#answers"]').click();
    await add();
    await word(1, 'Shout: {question}');
    await ask();
    expect(await marksIn(wording(1))).toEqual(['other', 'wrong', 'wrong', 'wrong', 'wrong']);
    await expect(wording(1)).toHaveAttribute('data-low', '0.036'); // Wilson, 1 of 5
    await expect(road('search')).toHaveAttribute('data-low', '0.000');
    await expect(root().locator('[data-result]')).toHaveCount(4);
    await page.reload();
    await root().locator('a[href="#verdict"]').click();
    await expect(root()).toContainText('your wording 1, “Shout: {question}”');
    await root().locator('a[href="#answers"]').click();
    await expect(wording(1).locator('textarea')).toHaveValue('Shout: {question}');
  });

  test('is typed without calling answers, and can be removed', async () => {
    await openAnswers({ server: await answering(() => 'Under 79 letters.') });
    await add();
    await ask();
    await wording(1).locator('textarea').press('r');
    await expect(square('search', 0)).toHaveAttribute('data-mark', 'wrong');
    await add();
    await word(2, 'In a word: {answer}');
    await expect(wording(2)).toContainText('has “answer” in braces');
    await wording(1).locator('[data-remove-variant]').click();
    await expect(root().locator('[data-variant]')).toHaveCount(1);
    await expect(wording(1).locator('textarea')).toHaveValue('In a word: {answer}');
  });
});

test.each(['own-prompt', 'clinic'])(
  'an address of what went, #%s, leads to answers',
  async (id) => {
    await open(`en/own/#${id}`);
    await expect(root().locator('[data-part=answers]')).toBeVisible();
    await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(200);
  },
);

const MAILS = ['text,queue,size', 'Where is it?,delivery,1', 'Card charged twice.,payment,2'];

async function openRows(table: string, label?: string): Promise<void> {
  await enterWith(file('mails.csv', table));
  await row('mails.csv').locator('[data-column=text]').selectOption('text');
  if (label) await row('mails.csv').locator(`[data-column="${label}"]`).selectOption('label');
  await root().locator('a[href="#answers"]').click();
  await wording(1).waitFor();
}

describe('a table without questions', () => {
  test('is asked row by row, each wording against the first', async () => {
    await openRows(MAILS.join('\n'), 'queue');
    await expect(wording(1).locator('textarea')).toHaveValue(
      'Sort the text into one of these, and write nothing else: delivery, payment.\n\n{text}',
    );
    await expect(root().locator('[data-result]')).toHaveCount(0);
    await add();
    await word(2, 'Which queue, at size {size}? {text}');
    const server = await answering((prompt) => (/size 2/.test(prompt) ? 'Payment.' : 'delivery'));
    await chooseServer(server);
    await ask();
    expect(posted(server)).toHaveLength(4);
    expect([await marksIn(wording(1)), await marksIn(wording(2))]).toEqual([
      ['right', 'wrong'],
      ['right', 'right'],
    ]);
    await expect(root().locator('[data-told]')).toContainText(
      'Wording 2 against Wording 1: won 1, lost 0, p = 1',
    );
    await square('wording-1', 1).click();
    await expect(root().locator('[data-open-answer]')).toContainText('expected: payment');
  });

  test('is asked which column says what is right, before a request is sent', async () => {
    await openRows(MAILS.join('\n'));
    await chooseServer(await answering(() => 'delivery'));
    await expect(root().locator('[data-rows-open]')).toContainText('Choose the column');
    await expect(root().locator('[data-run]')).toBeDisabled();
  });

  test('is judged by the rules of its rows, names lines that are none, and breaks a rule off that never ends', async () => {
    const slow = String.raw`"^((\p{L}?){40})*([a-z.]?){60}!$"`;
    const rows = [
      'text,expected,rule',
      'a,(,pattern',
      String.raw`b,^\w+$,pattern`,
      'c,"{""type"": ""object""}",json-schema',
      `d,${slow},pattern`,
    ];
    await openRows(rows.join('\n'), 'expected');
    await expect(root().locator('[data-left-out="1"]')).toContainText(
      'Line 2: the pattern “(” is not one',
    );
    await chooseServer(await answering(() => 'Arlen'));
    await ask();
    expect(await marksIn(wording(1))).toEqual(['right', 'wrong', 'wrong']);
  });
});

test.each(['en', 'zh'])('wordings fit and are named in /%s/', async (locale) => {
  await openAnswers({ locale });
  await add();
  await wording(1).waitFor();
  await isWhole();
});
