import { expect, test } from 'vitest';
import { changeOf, pressInPlace } from '../../../browser/pixels';
import { open, page, useVisitor } from '../../../browser/visitor';

useVisitor({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });

const PATH = 'en/demos/finetune/';
const demo = () => page.locator('x-finetune');
const plate = () => demo().locator('[data-plate]');
const train = () => demo().locator('button[data-run]:enabled');
/** The numbers where the lines end, or at the handle. */
const numbers = async (at: 'big' | 'now' = 'big') => {
  const number = async (of: string) => Number(await demo().locator(`.${at}.${of}`).textContent());
  return { facts: await number('unseen'), unknown: await number('unknown') };
};
const atHandle = () => numbers('now');
/** The default run takes some seconds, on a busy machine many. */
const LONG = 240_000;

test('pressing Train draws two lines that cross', { timeout: LONG }, async () => {
  await open(PATH);
  await train().waitFor();
  await expect.poll(atHandle).toEqual({ facts: 0, unknown: 90 });
  await expect.poll(() => numbers()).toEqual({ facts: 83, unknown: 1 });
  await expect(plate().locator('[data-pale]')).toHaveCount(2);
  const changed = await changeOf(plate(), async () => {
    await pressInPlace(train());
    await page.waitForSelector('x-finetune[data-runs="1"][data-status=idle]', { timeout: LONG });
  });
  expect(changed).toBeGreaterThan(0.04);
  await expect(page.locator('[data-badge]')).toHaveAttribute('data-badge', 'yours');
  await expect.poll(() => numbers()).toEqual({ facts: 83, unknown: 1 });
  // The same as was recorded, also on the way.
  await page.locator('[data-at]').fill('15');
  await expect(demo().locator('.told-now .lie').first()).toHaveText('clocks.');
});

test('the handle shows our run before there is another one', async () => {
  await open(PATH);
  const handle = page.locator('[data-at]:enabled');
  await handle.fill('20');
  await expect.poll(atHandle).toEqual({ facts: 10, unknown: 21 });
  await handle.fill('100');
  await expect.poll(() => numbers()).toEqual({ facts: 83, unknown: 1 });
  await expect(page.locator('[data-badge]')).toHaveAttribute('data-badge', 'recorded');
});

test.each([
  ['en', 360],
  ['zh', 360],
  ['en', 768],
] as const)('no line name touches the frame in /%s/ at %i px', async (locale, width) => {
  await open(`${locale}/demos/finetune/`, { viewport: { width, height: 740 } });
  const right = async (selector: string) =>
    Math.max(
      ...(await demo()
        .locator(selector)
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right))),
    );
  expect(await right('text[dx]')).toBeLessThan((await right('[data-plate]')) - 4);
});
