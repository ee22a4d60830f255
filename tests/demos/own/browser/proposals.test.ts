import { expect, test } from 'vitest';
import { answering } from '../../../browser/answers-page';
import { violations } from '../../../browser/axe';
import { page, scrollWidth, useVisitor } from '../../../browser/visitor';
import { openAnswers, root } from './own-page';

useVisitor({ viewport: { width: 360, height: 900 }, reducedMotion: 'reduce' });

const proposal = () => root().locator('[data-proposal]');
const propose = () => root().locator('[data-propose]');
const measured = () => root().locator('.own-foot .say').innerText();

async function enter(writes: (prompt: string) => string, locale = 'en'): Promise<void> {
  await openAnswers({ server: await answering(writes), locale });
  await root().locator('a[href="#shelf"]').first().click();
}

test('a question that a model proposes counts once its answer has been pressed', async () => {
  await enter((prompt) => `Question: “Which rule is meant by ${prompt.split(' ')[1]}?”`);
  await expect.poll(measured).toContain('5 of 5 questions can be measured');
  await propose().click();
  await expect(proposal()).toContainText('Which rule is meant by');
  await expect(proposal()).toContainText('borrows its words');
  await expect(propose()).toBeEnabled();
  expect(await violations(page, 'x-material')).toEqual([]);
  expect(await scrollWidth()).toBe(360);
  await proposal().getByText('The synopsis should be brief').click();
  await expect.poll(measured).toContain('6 of 6 questions can be measured');
  await expect(proposal()).not.toContainText('by synopsis');
  await proposal().locator('[data-leave-proposal]').click();
  await expect.poll(measured).toContain('6 of 6');
});

test('a model that asks nothing is said to have asked nothing', async () => {
  await enter(() => 'The text is about packages.');
  await propose().click();
  await expect(root().locator('[data-proposals]')).toContainText('wrote no question');
});

test('without a model the way to one is shown', async () => {
  await openAnswers({ locale: 'zh' });
  await root().locator('a[href="#shelf"]').first().click();
  await expect(propose()).toBeDisabled();
  await root().locator('[data-proposals] a').click();
  await expect(page.locator('#model')).toBeVisible();
});
