import { describe, expect, test } from 'vitest';
import { answered } from '../../../browser/demo';
import { open, page, scrollWidth, useVisitor } from '../../../browser/visitor';

useVisitor({ viewport: { width: 1280, height: 900 } });

const PATH = 'en/demos/code-clinic/';
const lines = () => page.locator('x-code-clinic [data-line]');

describe('x-code-clinic', () => {
  test('shows every fragment of every script, and both programs, without JavaScript', async () => {
    await open(PATH, { javaScriptEnabled: false });
    await expect.poll(() => lines().count()).toBe(10);
    await expect.poll(() => page.locator('[data-program]').count()).toBe(2);
  });

  test('turns to another script and says how many of its fragments stop', async () => {
    await open(PATH);
    await answered('x-code-clinic', () => page.locator('[data-preset=tuning]').click());
    await expect.poll(() => lines().count()).toBe(4);
    await expect
      .poll(() => page.locator('[data-status-line]').textContent())
      .toContain('4 fragments examined');
  });

  test('writes the prompt of another question, in this tab', async () => {
    await open(`${PATH}?code-clinic.question=price`);
    await page.locator('x-code-clinic[data-runs="1"]').waitFor();
    await expect.poll(() => page.locator('[data-role=user]').textContent()).toContain('11 crowns');
  });

  test('hands out the repaired programs from this site', async () => {
    await open(PATH);
    const links = page.locator('x-code-clinic a[download]');
    const texts = await links.evaluateAll((all: HTMLAnchorElement[]) =>
      Promise.all(all.map(async ({ href }) => (await fetch(href)).text())),
    );
    for (const text of texts) expect(text).toContain('def main(');
    await expect.poll(() => links.count()).toBe(2);
  });

  test('fits a phone, with both programs unfolded', async () => {
    await open(PATH, { viewport: { width: 360, height: 740 } });
    expect(await scrollWidth()).toBeLessThanOrEqual(360);
    for (const program of await page.locator('[data-program] summary').all()) await program.click();
    await expect.poll(() => page.locator('[data-program] pre:visible').count()).toBe(2);
    expect(await scrollWidth()).toBeLessThanOrEqual(360);
    // from its head to its caption and the lessons that use it, all begins at one edge
    const edges = await page
      .locator('.line, .tries, .used-in')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
    expect(edges).toEqual([16, 16, 16]);
  });
});
