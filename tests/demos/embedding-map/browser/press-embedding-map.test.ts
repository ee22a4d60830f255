import { describe, expect, test } from 'vitest';
import { jumped, pictureOf, pressInPlace, shareChanged, watchJumps } from '../../../browser/pixels';
import { open, page, useVisitor } from '../../../browser/visitor';

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };

useVisitor({ viewport: DESK, reducedMotion: 'reduce' });

const plate = () => page.locator('x-embedding-map [data-plate]');
const run = () => page.locator('x-embedding-map button[data-run]:enabled');
const said = () => page.locator('x-embedding-map [data-said]').innerText();
/** The word that a reader has typed in. */
const TYPED = '.word.typed';
const word = (name: string) =>
  page.locator('[data-words] [data-word]:visible', { hasText: name }).first();

describe.each([DESK, PHONE])('a press of the button at $width px', (viewport) => {
  test.each(['en', 'zh'])('shows all names in /%s/, and nothing jumps', async (locale) => {
    await open(`${locale}/demos/embedding-map/`, { viewport });
    await run().waitFor();
    await page.mouse.move(4, 4);
    const before = await pictureOf(plate());
    const scrolled = await page.evaluate(() => scrollY);
    await watchJumps();
    await pressInPlace(run());
    await page.waitForSelector('x-embedding-map[data-runs="1"][data-status=idle]');
    await page.mouse.move(4, 4);
    await page.waitForTimeout(1_500);
    expect(await jumped()).toBeLessThan(0.02);
    expect(await shareChanged(before, await pictureOf(plate()))).toBeGreaterThan(0.04);
    await expect(page.locator('[data-badge]')).toHaveAttribute('data-badge', 'yours');
    await expect(page.locator('x-embedding-map')).toHaveAttribute('data-view', 'all');
    await pressInPlace(page.locator('[data-lie]'));
    await expect(page.locator('[data-said] .hl')).toHaveText(locale === 'en' ? '5' : '3');
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(scrolled);
    await page.locator('[data-lie]').click();
    await expect(page.locator('x-embedding-map')).toHaveAttribute('data-view', 'words');
    await expect(run()).toBeVisible();
  });
});

describe('the twelve words', () => {
  test('say who is near, for the pointer and for the arrow keys', async () => {
    await open('en/demos/embedding-map/');
    await run().waitFor();
    await expect.poll(said).toMatch(/^Nearest to ferry: 渡轮 0\.87, fog 0\.56, 雾 0\.55\./);
    await word('dog').hover();
    await expect.poll(said).toMatch(/^Nearest to dog: 狗 0\.92/);
    await word('dog').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(said).toMatch(/^Nearest to 狗: dog 0\.92/);
    await expect(page.locator('[data-words] [aria-selected=true]:visible')).toHaveCount(1);
  });

  test('take in a word of the reader’s own, or say why not', async () => {
    await open('en/demos/embedding-map/');
    await run().waitFor();
    const input = page.locator('input[name=word]');
    await input.fill('lead');
    await input.press('Enter');
    await page.waitForSelector(TYPED);
    await expect.poll(said).toMatch(/^Nearest to lead: (狗|dog) 0\.51/);
    await input.fill('xylophone');
    await input.press('Enter');
    await expect.poll(said).toContain('never read xylophone');
    await expect(page.locator(TYPED)).toContainText('lead');
    expect(page.url()).not.toContain('lead');
  });

  test('stay when the encoder does not come, which is told with its size', async () => {
    await open('en/demos/embedding-map/');
    await run().waitFor();
    await page.route('**/encoder/tiny/**', (route) => route.abort());
    const input = page.locator('input[name=word]');
    await input.fill('lead');
    await input.press('Enter');
    await expect.poll(said).toMatch(/encoder, \d+ kB, did not load/);
    await expect(page.locator('[data-words] [data-word]:visible')).toHaveCount(12);
    await page.unroute('**/encoder/tiny/**');
    await input.press('Enter');
    await page.waitForSelector(TYPED);
  });
});

test('a changed setting dims the picture until the map is drawn with it', async () => {
  await open('en/demos/embedding-map/');
  await run().click();
  await page.waitForSelector('x-embedding-map[data-runs="1"][data-status=idle]');
  await page
    .locator('details:has([name=seed])')
    .first()
    .evaluate((fold: HTMLDetailsElement) => (fold.open = true));
  await page.locator('[name=seed]').fill('3');
  await page.waitForSelector('[data-figure][data-stale]');
  await expect(run()).toHaveText('Draw the map');
  await run().click();
  await page.waitForSelector('x-embedding-map[data-runs="2"][data-status=idle]');
  await expect(page.locator('[data-words] [data-word]:visible')).toHaveCount(12);
});
