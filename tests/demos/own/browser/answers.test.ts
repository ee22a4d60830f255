import { describe, expect, test } from 'vitest';
import { answering, chooseServer, forgiveLocal } from '../../../browser/answers-page';
import { violations } from '../../../browser/axe';
import { page, useVisitor } from '../../../browser/visitor';
import {
  answered,
  ask,
  DESK,
  isWhole,
  marksIn,
  openAnswers,
  posted,
  road,
  root,
  square,
} from './own-page';

useVisitor(DESK);

/** Reads: answers with the passage that shares most with the question, or has nothing to read. */
function reads(prompt: string): string {
  const [question = '', ...passages] = prompt.split('\n\n').reverse();
  if (/1931/.test(question)) return 'No answer in the text.';
  if (passages.length === 0) return 'Nobody knows.';
  const words = question.toLowerCase().match(/\w{4,}/g) ?? [];
  const shared = (text: string) => words.filter((word) => text.toLowerCase().includes(word)).length;
  const [best = ''] = passages.toSorted((a, b) => shared(b) - shared(a));
  const [, number = '', text = ''] = /^\[(\d+)\] (.*)$/s.exec(best) ?? [];
  return `${text.replace(/^\(.*?\) /, '')} [${number}]`;
}

describe('four roads on five questions', () => {
  test('are answered by the reader’s server, each with its exact interval', async () => {
    const server = await answered(reads);
    expect(posted(server)).toHaveLength(19); // one question is solved in the own prompt
    for (const name of ['paste', 'search'])
      expect(await marksIn(road(name))).toEqual(['right', 'right', 'right', 'right', 'right']);
    expect(await marksIn(road('plain'))).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'right']);
    expect(await marksIn(road('examples'))).toEqual([
      'example',
      'right',
      'right',
      'right',
      'right',
    ]);
    await expect(road('search')).toHaveAttribute('data-low', '0.566'); // Wilson, 5 of 5
    await expect(road('search')).toHaveAttribute('data-high', '1.000');
    await expect(road('plain')).toHaveAttribute('data-low', '0.036'); // 1 of 5
    await expect(root().locator('[data-told]')).toContainText('They differ on no question');
    await expect(root().locator('a[href="#answers"]')).toContainText('5 and 5 and 4 of 5');
  });

  test('say of a text that is too long for the server why it cannot be pasted', async () => {
    const server = await answering(reads, { refuses: /\[5\]/ });
    await openAnswers({ server });
    forgiveLocal();
    await ask();
    await expect(road('paste')).toContainText('Can’t run: 127.0.0.1');
    await expect.poll(() => road('paste').getAttribute('data-low')).toBeNull();
    expect(await marksIn(road('search'))).not.toContain('waiting');
  });
});

describe('the squares', () => {
  test('are one stop, turned by arrows, and called right or wrong by a key', async () => {
    await answered(() => 'Under 79 letters.');
    await square('search', 0).click();
    await expect(root().locator('[data-found=words]')).toContainText('lacks your words');
    await page.keyboard.press('r');
    await expect(square('search', 0)).toHaveAttribute('data-mark', 'other');
    await expect(road('search').locator('[data-right]')).toContainText('1 of 5');
    await page.keyboard.press('w');
    await expect(square('search', 0)).toHaveAttribute('data-mark', 'wrong');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowUp');
    await expect(square('paste', 1)).toBeFocused();
    await expect(root().locator('[data-open-answer] h3')).toHaveText(
      'Question 2 · All in the prompt',
    );
    await expect(road('search').locator('button[tabindex="0"]')).toHaveCount(1);
    await root().locator('[data-call=right]').click();
    await expect(square('paste', 1)).toHaveAttribute('data-mark', 'other');
  });

  test('tell before a model answers whether the sentence is in the prompt', async () => {
    await openAnswers();
    await expect(road('search')).toContainText('sentence given: 4 of 5');
    await square('search', 2).click();
    await expect(root().locator('[data-open-answer]')).toContainText('in the prompt, at rank 1');
    await expect(root().locator('[data-run]')).toBeDisabled();
  });
});

test('the clinic sorts what was wrong, and opens the search for one of them', async () => {
  const silent = /maintainers/;
  const wrong = (prompt: string) =>
    silent.test(prompt) ? 'No answer in the text.' : 'It is 79. [1]';
  await answered(wrong);
  await root().locator('[data-sort]').click();
  const clinic = root().locator('[data-clinic]');
  await expect(clinic).toContainText(
    '0 not stored, 0 cut apart, 0 not found, 3 misread, 1 declined',
  );
  await expect(clinic.locator('[data-loss=misread]')).toHaveCount(3);
  await clinic.locator('[data-loss=declined] button').click();
  await expect(page.locator('x-retriever [name=query]')).toHaveValue(
    'How many maintainers has a package?',
  );
});

test('two models stand side by side in the verdict, each under its name', async () => {
  await answered(reads, { models: ['first'] });
  await chooseServer(await answering(() => 'Nobody knows.', { models: ['second'] }));
  await ask();
  await root().locator('nav a[href="#verdict"]').click();
  await root().locator('[data-all-measured] summary').first().click();
  const search = (model: string) => root().locator(`[data-variant="the search, ${model}"]`);
  await expect(search('first')).toHaveCount(1);
  await expect(search('second')).toHaveCount(1);
  await expect(root().locator('[data-verdict]')).toContainText('with second');
});

test('answers are marked blind, ten of them twice, and correct a judge', async () => {
  const judges = (prompt: string) =>
    prompt.startsWith('Question: ') ? (/Answer: Nobody/.test(prompt) ? 'wrong' : 'Right.') : '';
  await answered((prompt) => judges(prompt) || reads(prompt));
  const marking = root().locator('[data-marking]');
  await marking.locator('summary').click();
  await marking.locator('[data-mark-blind]').click();
  const item = marking.locator('[data-blind-item]');
  await expect(item).toContainText('Answer 1 of 25'); // ten, the ten again, and five others
  for (const road of ['Question alone', 'My search']) await expect(item).not.toContainText(road);
  for (let n = 1; n <= 25; n++) {
    await expect(item).toContainText(`Answer ${n} of 25`);
    const isWrong = (await item.locator('[data-said-blind]').innerText()).startsWith('Nobody');
    await marking.locator('[data-blind=right]').focus();
    await page.keyboard.press(isWrong ? 'w' : 'r');
  }
  await expect(marking.locator('[data-agreement]')).toContainText(
    'You agreed with yourself on 10 of 10, 72–100%',
  );
  await marking.locator('[data-judge]').click();
  await expect(marking.locator('[data-judged]')).toContainText(
    'My search: the judge says 4 of 4, corrected 100%',
  );
  expect(await violations(page, 'x-material')).toEqual([]);
});

test('a key is sent to the one address it was typed for, and is nowhere else', async () => {
  const key = 'sk-secret-4711';
  const server = await answering(reads);
  const other = await answering(reads);
  await openAnswers();
  forgiveLocal();
  const panel = page.locator('[data-lm-panel]');
  await panel.scrollIntoViewIfNeeded();
  await panel.locator('[data-lm-source][value=server]').dispatchEvent('click');
  const field = panel.locator('input[name=key]');
  await expect(field).toHaveAttribute('type', 'password');
  await expect(field).toHaveAttribute('autocomplete', 'off');
  await panel.locator('[name=endpoint]').fill(server.url);
  await field.fill(key);
  await panel.locator('[data-list-models]').click();
  await expect(panel).toHaveAttribute('data-lm-panel', 'ready');
  await ask();
  for (const { headers } of posted(server)) expect(headers.authorization).toBe(`Bearer ${key}`);
  expect(JSON.stringify(server.came.map(({ path, body }) => [path, body]))).not.toContain(key);
  const held = await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const session = Object.values({ ...localStorage, ...sessionStorage });
    return [location.href, document.documentElement.outerHTML, databases, session];
  });
  expect(JSON.stringify(held)).not.toContain(key);
  await panel.locator('[name=endpoint]').fill(other.url);
  await expect(field).toHaveValue('');
  await panel.locator('[data-list-models]').click();
  await expect.poll(() => other.came.length).toBeGreaterThan(0);
  for (const { headers } of other.came) expect(headers.authorization).toBeUndefined();
});

test.each(['en', 'zh'])('answers fit desk and phone, by day and by night: %s', async (locale) => {
  await openAnswers({ locale, server: await answering(reads) });
  await ask();
  await root().locator('[data-sort]').click();
  await isWhole();
});
