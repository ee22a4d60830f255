import { describe, expect, test } from 'vitest';
import { choose, finishes, press, run, seeds, tick } from './four-roads-page';
import { open, page, useVisitor } from './visitor';

useVisitor({ viewport: { width: 1280, height: 900 } });

describe('the first screen', () => {
  const bottomOf = async (selector: string) => {
    const part = page.locator(selector).first();
    await part.waitFor();
    const { y, height } = (await part.boundingBox())!;
    return y + height;
  };

  test.each(['en', 'zh'])('holds task, guess, quick run and plot (%s)', async (locale) => {
    await open(`${locale}/lab/`, { viewport: { width: 1280, height: 800 } });
    for (const part of ['.tasks', '.guess-first', '[data-quick]'])
      expect(await bottomOf(`[data-first-screen] ${part}`), part).toBeLessThan(800);
    await press('guess-skip');
    await page.evaluate(() => scrollTo(0, 0));
    expect(await bottomOf('[data-first-screen] .race .lanes')).toBeLessThan(800);
    await open(`${locale}/lab/`, { viewport: { width: 360, height: 740 } });
    expect(await bottomOf('.guess-first')).toBeLessThan(2 * 740);
    expect(await bottomOf('[data-quick]'), 'in reach all the time').toBeLessThanOrEqual(740);
  });

  test('shows the leading roads, the others behind a fold', async () => {
    await open('en/lab/');
    await press('guess-skip');
    const shown = page.locator('.lane[data-road]:visible');
    expect(await shown.count()).toBe(5);
    await page.locator('.others > summary').click();
    expect(await shown.count()).toBe(13);
  });

  test.each(['en', 'zh'])('is printed on one sheet (%s)', async (locale) => {
    await open(`${locale}/lab/`);
    await press('guess-skip');
    const printed = String(await page.pdf({ format: 'A4' }));
    expect(printed.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
  });

  test('runs at once where a link asks for it', async () => {
    await open('en/lab/?quick&four-roads.task=routing');
    await page.waitForSelector('x-four-roads[data-status=running]');
    await page.locator('x-four-roads button[data-cancel]:enabled').click();
    expect(page.url()).not.toMatch('quick');
    expect(await page.locator('.guess-first').isVisible()).toBe(false);
  });
});

test('one thing is filled: the quick run, then what the form asks, then the other task', async () => {
  await open('en/lab/');
  await page.waitForSelector('button[data-quick]:enabled');
  const filled = () =>
    page
      .locator('x-four-roads .go:visible')
      .evaluateAll((all) => all.flatMap((one) => Object.keys((one as HTMLElement).dataset)));
  expect(await filled()).toEqual(['quick']);
  await tick(['rag', 'rule']);
  await seeds(1);
  await finishes(run);
  expect(await filled()).toEqual(['flip']);
  await seeds(2);
  expect(await filled()).toEqual(['run']);
  await choose('change');
  expect(await filled()).toEqual(['quick']);
  await press('quick');
  await page.waitForSelector('button[data-pause]:enabled');
  expect(await filled()).toEqual(['pause']);
  await press('cancel');
  await page.waitForSelector('x-four-roads[data-status=idle]');
  expect(await filled(), 'what was broken off is not done').toEqual(['quick']);
});
