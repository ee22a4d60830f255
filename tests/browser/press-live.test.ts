import { describe, expect, test } from 'vitest';
import type { Basis } from '~/demos/kit/demo-state';
import { answered, isReady, type Demo } from './demo';
import { jumped, watchJumps } from './pixels';
import { open, page, SCREENS, useVisitor } from './visitor';

useVisitor();

const click = (selector: string) => () => page.locator(selector).first().click();
const drag = (what: string, to: number) => () =>
  page.locator(`[data-slides=${what}]`).evaluate((grip: HTMLInputElement, value) => {
    grip.value = String(value);
    grip.dispatchEvent(new Event('input', { bubbles: true }));
  }, to);

/** What a hand does first in a demo that has no button, and what its result then rests on. */
const HANDS: [Demo, Basis, () => Promise<unknown>][] = [
  ['x-change-map', 'judged', click('label:has([name=request][value=new-tone])')],
  ['x-cost', 'yours', drag('months', 12)],
  ['x-evidence', 'yours', drag('questions', 200)],
];

describe.each(SCREENS)('a demo without a button, at $width px:', (viewport) => {
  test.each(HANDS)('%s updates live, and nothing jumps', async (tag, basis, act) => {
    await open(`en/demos/${tag.slice(2)}/`, { viewport });
    await isReady(tag);
    await expect(page.locator(`${tag}[data-live] :is([data-run], .go)`)).toHaveCount(0);
    const before = await page.locator(`${tag} [data-figure]`).innerText();
    await page.evaluate(() => scrollTo(0, 0));
    await watchJumps();
    await answered(tag, act);
    await page.waitForTimeout(600);
    await expect(page.locator(`${tag} [data-figure]`)).not.toHaveText(before);
    await expect(page.locator(`${tag} [data-badge]`)).toHaveAttribute('data-badge', basis);
    expect(await jumped()).toBeLessThan(0.02);
  });
});
