import { expect, test } from 'vitest';
import { changeOf, jumped, pressInPlace, watchJumps } from '../../../browser/pixels';
import { open, page, SIZES, useVisitor } from '../../../browser/visitor';

useVisitor({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });

const demo = () => page.locator('x-trainer');
const plate = () => demo().locator('[data-plate]');
/** The longest stretch of what it writes that stands in the text. */
const longest = () => plate().locator('.hl');
const train = () => demo().locator('button[data-run]:enabled');
const count = async () => Number(await demo().locator('[data-count]').first().innerText());
/** The default run takes some seconds, on a busy machine many. */
const LONG = 180_000;

test('pressing Train turns noise into words of the handbook', { timeout: LONG }, async () => {
  await open('en/demos/trainer/');
  await train().waitFor();
  await expect.poll(count).toBe(0);
  await expect(plate().locator('[data-pale]')).toHaveCount(1);
  const changed = await changeOf(plate(), async () => {
    await pressInPlace(train());
    await page.waitForSelector('x-trainer[data-runs="1"][data-status=idle]', { timeout: LONG });
  });
  expect(changed).toBeGreaterThan(0.04);
  await expect(page.locator('[data-badge]')).toHaveAttribute('data-badge', 'yours');
  await expect.poll(count).toBe(22);
  await expect(longest()).toHaveText('departure');
  // The same as was recorded, to the last bit; so is what it wrote on the way.
  await page.locator('[data-at]').fill('200');
  await expect.poll(count).toBe(24);
  await expect(longest()).toHaveText('leave');
});

test.each(SIZES)(
  'nothing jumps during training or while the record plays (%i wide)',
  async (width, height) => {
    await open('en/demos/trainer/');
    await page.setViewportSize({ width, height });
    for (const button of ['button[data-run]:enabled', '[data-preset=moment]:enabled']) {
      await open('en/demos/trainer/');
      const press = demo().locator(button);
      await press.waitFor();
      await watchJumps();
      await pressInPlace(press);
      await page.waitForTimeout(5_000);
      expect(await jumped(), button).toBeLessThan(0.02);
    }
  },
);

test('the moment of learning is played from the record, and can be rewound', async () => {
  await open('en/demos/trainer/');
  await demo().locator('[data-preset=moment]:enabled').click();
  await page.waitForSelector('x-trainer[data-runs="1"][data-status=idle]');
  await expect.poll(count).toBe(94);
  await expect(page.locator('[data-badge]')).toHaveAttribute('data-badge', 'recorded');
  await expect(demo().locator('[data-status-line]')).toContainText(
    'From 1 fact at step 200 to 94 at step 800.',
  );
  await expect(train()).toHaveText('Play');
  await page.locator('[data-at]').fill('400');
  await expect.poll(count).toBe(45);
  await expect(demo().locator('[data-figure] [role=img] i.on')).toHaveCount(45);
});

test('the handle shows our run before there is another one', async () => {
  await open('en/demos/trainer/');
  await page.locator('[data-at]:enabled').fill('200');
  await expect.poll(count).toBe(24);
  await page.locator('[data-at]').fill('400');
  await expect.poll(count).toBe(22);
  await expect(page.locator('[data-badge]')).toHaveAttribute('data-badge', 'recorded');
});
