import { describe, expect, test } from 'vitest';
import type { Demo } from './demo';
import { jumped, pictureOf, pressInPlace, shareChanged, watchJumps } from './pixels';
import { at, enter, page, useVisitor } from './visitor';

useVisitor({ reducedMotion: 'reduce' });

const SCREENS = [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
];
const PRESSES = 3;
const LONG = 600_000;
/** The share of its plate that a press has to change in each demo that computes. */
const CHANGES: [Demo, number][] = [
  ['x-retriever', 0.12],
  ['x-prompt', 0.04],
  ['x-finetune', 0.04],
  ['x-trainer', 0.04],
  ['x-embedding-map', 0.04],
  ['x-four-roads', 0.04],
];

/** One press on a page that has just come: what of the plate has changed once it rests, and how far things jumped in five seconds. */
async function press(tag: Demo): Promise<{ changed: number; jumps: number }> {
  await page.goto(at(`en/demos/${tag.slice(2)}/`));
  const button = page.locator(`${tag} button[data-run]:enabled`).first();
  await button.waitFor();
  await button.scrollIntoViewIfNeeded();
  await page.mouse.move(4, 4);
  const plate = page.locator(`${tag} [data-plate]`).first();
  const before = await pictureOf(plate);
  await button.scrollIntoViewIfNeeded();
  await watchJumps();
  await pressInPlace(button);
  await page.waitForTimeout(5_000);
  const jumps = await jumped();
  await page.waitForSelector(`${tag}[data-runs="1"][data-status=idle]`, { timeout: LONG });
  await page.mouse.move(4, 4);
  await page.waitForTimeout(800);
  return { changed: await shareChanged(before, await pictureOf(plate)), jumps };
}

describe.each(SCREENS)('of three presses at $width px', (viewport) => {
  test.each(CHANGES)('the least is seen in %s', { timeout: LONG }, async (tag, least) => {
    await enter({ viewport });
    const presses = [];
    for (let n = 0; n < PRESSES; n++) presses.push(await press(tag));
    expect(Math.min(...presses.map(({ changed }) => changed))).toBeGreaterThanOrEqual(least);
    expect(Math.max(...presses.map(({ jumps }) => jumps))).toBeLessThan(0.02);
  });
});
