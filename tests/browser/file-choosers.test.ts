import { describe, expect, test } from 'vitest';
import { open, page, until, useVisitor, openFolds, file } from './visitor';

useVisitor();

const MARKS = file('marks of May.json', '{}');

describe.each([['en/own/', 'Choose files']])('the file chooser of %s', (address, label) => {
  const input = () => page.locator('x-material input[name=material]');
  const button = () => page.getByText(label, { exact: true });

  test('is a button in the page’s language, which shows keyboard focus', async () => {
    await open(address);
    await page.waitForSelector('x-material [name=material]:enabled', { state: 'attached' });
    await openFolds('[data-rest]');
    const { height } = (await button().boundingBox())!;
    expect(height).toBeGreaterThanOrEqual(44);
    await input().focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('type')))
      .toBe('file');
    await expect
      .poll(() => button().evaluate((one) => getComputedStyle(one).outlineStyle))
      .toBe('solid');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button().click()]);
    await expect(chooser.element()).toBeFocused();
  });

  test('shows the name of the chosen file', async () => {
    await open(address);
    await page.waitForSelector('x-material [name=material]:enabled', { state: 'attached' });
    await input().setInputFiles(MARKS);
    await until(
      (name) => document.querySelector('x-material')!.textContent.includes(name),
      MARKS.name,
    );
  });
});
