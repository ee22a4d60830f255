import { expect, test } from 'vitest';
import { open, page, useVisitor, openFolds } from './visitor';

useVisitor();

test('the file chooser is a button in the page’s language, which shows keyboard focus', async () => {
  await open('en/own/');
  const button = page.getByText('Choose files', { exact: true });
  const input = page.locator('x-material input[name=material]');
  await page.waitForSelector('x-material [name=material]:enabled', { state: 'attached' });
  await openFolds('[data-rest]');
  const { height } = (await button.boundingBox())!;
  expect(height).toBeGreaterThanOrEqual(44);
  await input.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('type')))
    .toBe('file');
  await expect
    .poll(() => button.evaluate((one) => getComputedStyle(one).outlineStyle))
    .toBe('solid');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
  await expect(chooser.element()).toBeFocused();
});
