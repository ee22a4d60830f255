import { expect, test } from 'vitest';
import { open, page, useVisitor } from './visitor';

useVisitor({ viewport: { width: 1280, height: 900 } });

test('an address that names a fold, or an anchor inside one, opens it', async () => {
  await open('en/own/#start');
  await page.waitForSelector('details#connect[open]');
  await open('en/lab/#searches');
  await page.waitForSelector('#searches[open]');
  await open('en/own/#50%');
  await expect.poll(() => page.locator('details#connect').getAttribute('open')).toBeNull();
});

test.each(['answers', 'answering', 'clinic', 'model'])(
  'an address with #%s shows the part of answers',
  async (anchor) => {
    await open(`en/own/#${anchor}`);
    await expect(page.locator('x-material [aria-current=step]')).toHaveAttribute(
      'href',
      '#answers',
    );
    await expect(page.locator('#model')).toBeVisible();
  },
);
