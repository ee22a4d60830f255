import { expect, test } from 'vitest';
import { at, open, page, useVisitor } from './visitor';

useVisitor();

const plan = (id: string) => page.locator(`details[data-plan=${id}]`);

test.each(['en', 'zh'])(
  'a plan in /%s/ opens, and its links lead into the lesson',
  async (locale) => {
    await open(`${locale}/teach/`);
    await expect.poll(() => plan('S3').locator('ol').first().isVisible()).toBe(false);
    await plan('S3').locator('summary').click();
    await expect.poll(() => plan('S3').locator('ol').first().isVisible()).toBe(true);
    const links = plan('S3').locator('ol').first().locator('a');
    for (const link of await links.all()) {
      const { hash, href } = new URL(await link.evaluate((a: HTMLAnchorElement) => a.href));
      const html = await (await fetch(href)).text();
      expect(html, href).toContain(`id="${hash.slice(1)}"`);
    }
  },
);

test('a lesson’s link to its plan opens it', async () => {
  await open('en/learn/start/four-levers/');
  await page.locator('a[href$="/teach/#S1"]').click();
  await page.waitForURL('**/teach/#S1');
  await expect.poll(() => plan('S1').locator('ol').first().isVisible()).toBe(true);
  await expect.poll(() => plan('S1').locator('summary').isVisible()).toBe(true);
});

test('what is open prints, and nothing else of the list', async () => {
  await open('en/teach/');
  await plan('S3').locator('summary').click();
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => plan('S3').isVisible()).toBe(true);
  await expect.poll(() => plan('S2').isVisible()).toBe(false);
  await expect.poll(() => plan('R1').isVisible()).toBe(false);
});

test('a plan is a file, too', async () => {
  const response = await fetch(at('zh/teach/S3.md'));
  expect(response.ok).toBe(true);
  const text = await response.text();
  expect(text).toMatch(/^# S3 .+：教案\n/);
  expect(text.match(/^## /gm)).toHaveLength(4);
});
