import { expect, test } from 'vitest';
import { open, page, useVisitor } from './visitor';

useVisitor({ viewport: { width: 1280, height: 900 } });

test('an address that names a fold, or an anchor inside one, opens it', async () => {
  await open('en/own/#answering');
  await page.waitForSelector('details#answering[open]');
  await open('en/lab/#searches');
  await page.waitForSelector('#searches[open]');
  await open('en/own/#50%');
  await expect.poll(() => page.locator('details#answering').getAttribute('open')).toBeNull();
});
