import { describe, expect, test } from 'vitest';
import { builtDemos } from './built-demos';
import { demoPath } from '~/lib/moved';
import { open, page, scrollWidth, useVisitor } from './visitor';

useVisitor();

describe.each(['en', 'zh'])('the index of demos in /%s/', (locale) => {
  test('has four pictures per row on a desktop', async () => {
    await open(`${locale}/demos/`, { viewport: { width: 1280, height: 800 } });
    const places = await page
      .locator('main [role=list] svg')
      .evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect()).map(({ x, y, width }) => ({ x, y, width })),
      );
    expect(places).toHaveLength(builtDemos().filter((name) => demoPath(name) !== 'guide/').length);
    expect(new Set(places.map(({ x }) => Math.round(x))).size).toBe(4);
    expect(Math.abs(places[0]!.width - 272)).toBeLessThan(6);
  });

  test('puts pictures beside their names on a phone, and prints them', async () => {
    await open(`${locale}/demos/`, { viewport: { width: 360, height: 740 } });
    expect(await scrollWidth()).toBeLessThanOrEqual(360);
    await expect
      .poll(() =>
        page.locator('main > div').evaluate(({ offsetHeight }: HTMLElement) => offsetHeight),
      )
      .toBeLessThan(1900);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('main [role=list] svg').last()).toBeVisible();
  });
});
