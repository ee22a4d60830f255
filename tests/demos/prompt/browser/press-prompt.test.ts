import { describe, expect, test } from 'vitest';
import { answered, runsPast } from '../../../browser/demo';
import { changeOf, jumped, pressInPlace, watchJumps } from '../../../browser/pixels';
import { at, enter, page, SIZES, useVisitor } from '../../../browser/visitor';

useVisitor({ viewport: { width: 1280, height: 900 } });

describe.each(SIZES)('a press of the prompt bench, at %i px,', (width, height) => {
  test.each(['en', 'zh'])('on Ask fills the outlines, and nothing jumps (%s)', async (locale) => {
    await enter({ viewport: { width, height } });
    await page.goto(at(`${locale}/demos/prompt/`));
    const plate = page.locator('x-prompt [data-plate]');
    const ask = page.locator('x-prompt button[data-run]:enabled');
    await ask.waitFor();
    await expect(page.locator('[data-told-foot] > p')).toBeVisible();
    await expect(page.locator('dd [data-said]')).toBeHidden();
    const changed = await changeOf(plate, async () => {
      await page.evaluate(() => scrollTo(0, 0));
      await watchJumps();
      await pressInPlace(ask);
      await runsPast('x-prompt', 0);
    });
    expect(await jumped()).toBeLessThan(0.02);
    expect(changed).toBeGreaterThan(0.04);
    await expect(page.locator('[data-badge]')).toHaveAttribute('data-badge', 'yours');
    const right = locale === 'en' ? '9 of 40' : '答对 24 个';
    await expect(page.locator('[data-told] b')).toHaveText(right);
  });

  test('on a preset asks at once, and marks what changed', async () => {
    await enter({ viewport: { width, height } });
    await page.goto(at('en/demos/prompt/'));
    await page.locator('x-prompt button[data-run]:enabled').waitFor();
    await answered('x-prompt', () => page.locator('x-prompt button[data-run]').click());
    await page.evaluate(() => scrollTo(0, 0));
    await watchJumps();
    await answered('x-prompt', () => page.locator('[data-preset=first]').click());
    await page.waitForTimeout(600);
    expect(await jumped()).toBeLessThan(0.02);
    await expect(page.locator('[data-told]')).toHaveText(/^39 of 40[\s\S]*before: 9\./);
    await expect.poll(() => page.locator('[data-turned]').count()).toBeGreaterThan(20);
    await expect(page.locator('[data-preset=first]')).toHaveAttribute('aria-pressed', 'true');
  });
});
