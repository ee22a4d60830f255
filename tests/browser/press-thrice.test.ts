import { describe, expect, test } from 'vitest';
import type { Demo } from './demo';
import { changeOf, jumped, pressInPlace, watchJumps } from './pixels';
import { at, enter, page, SCREENS, useVisitor } from './visitor';

useVisitor({ reducedMotion: 'reduce' });

const LONG = 600_000;
/** The share of what is seen of its plate that a press has to change in each demo that computes. */
const CHANGES = [
  // Below its figure it keeps room for the longest text of a first hit.
  { tag: 'x-retriever', presses: 3, least: 0.12, seen: '[data-list=first]' },
  // These train for most of a minute, and draw their results one way.
  { tag: 'x-finetune', presses: 1, least: 0.04 },
  { tag: 'x-trainer', presses: 1, least: 0.04 },
  { tag: 'x-four-roads', presses: 1, least: 0.04 },
] as const satisfies readonly { tag: Demo; presses: number; least: number; seen?: string }[];

/** One press on a page that has just come: what of it has changed once it rests, and how far things jumped in five seconds. */
async function press(
  tag: Demo,
  seen = '[data-plate]',
): Promise<{ changed: number; jumps: number }> {
  await page.goto(at(`en/demos/${tag.slice(2)}/`));
  const button = page.locator(`${tag} button[data-run]:enabled`).first();
  await button.waitFor();
  await button.scrollIntoViewIfNeeded();
  await page.mouse.move(4, 4);
  const plate = page.locator(`${tag} ${seen}`).first();
  let jumps = 0;
  const changed = await changeOf(plate, async () => {
    await button.scrollIntoViewIfNeeded();
    await watchJumps();
    await pressInPlace(button);
    await page.waitForTimeout(5_000);
    jumps = await jumped();
    await page.waitForSelector(`${tag}[data-runs="1"][data-status=idle]`, { timeout: LONG });
  });
  return { changed, jumps };
}

describe.each(SCREENS)('at $width px', (viewport) => {
  const title = 'even the least visible of $presses presses changes the picture of $tag';
  test.each(CHANGES)(title, { timeout: LONG }, async (demo) => {
    const { tag, presses, least } = demo;
    await enter({ viewport });
    const results = [];
    for (let n = 0; n < presses; n++)
      results.push(await press(tag, 'seen' in demo ? demo.seen : undefined));
    expect(Math.min(...results.map(({ changed }) => changed))).toBeGreaterThanOrEqual(least);
    expect(Math.max(...results.map(({ jumps }) => jumps))).toBeLessThan(0.02);
  });
});
