import { describe, expect, test } from 'vitest';
import { violations } from '../../../browser/axe';
import { choose, finishes, run, said, tick } from './four-roads-page';
import { open, page, useVisitor } from '../../../browser/visitor';

useVisitor({ viewport: { width: 1280, height: 900 } });

const cold = async (address = 'en/lab/', options = {}) => {
  await open(address, { reducedMotion: 'reduce', ...options });
  await page.waitForSelector('button[data-quick]:enabled');
};
const row = (road: string) => page.locator(`.way[data-road=${road}] [data-track]`);
/** The guess as the three ways to place it tell it. */
const guess = async () => ({
  road: await page.locator('[name=guess]:checked').inputValue(),
  range: Number(await page.locator('[name=points]').inputValue()),
  shown: Number(await page.locator('[data-points]').innerText()),
  diamond: await page
    .locator('[data-you]')
    .evaluate((one) => [
      one.closest<HTMLElement>('.way')!.dataset.road,
      Number((one as SVGElement).dataset.you),
    ]),
});
const one = (road: string, n: number) => ({ road, range: n, shown: n, diamond: [road, n] });

describe('a guess is one value', () => {
  test('by the buttons, the range and its arrow keys, and by a press on a row', async () => {
    await cold();
    await page.locator('.pick4 label').nth(1).click();
    await expect.poll(guess).toEqual(one('rag', 50));
    await expect.poll(said).toBe('You say Retrieval, 50. Now run it.');
    await page.locator('[name=points]').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(guess).toEqual(one('rag', 51));
    const { width } = (await row('finetune').boundingBox())!;
    await row('finetune').click({ position: { x: width / 4, y: 20 } });
    await expect.poll(guess).toEqual(one('finetune', 25));
    await expect.poll(() => page.locator('.guess.yet').count()).toBe(0);
  });

  test('by a drag along a row, which goes on beside it', async () => {
    await cold();
    const { x, y, width, height } = (await row('rag').boundingBox())!;
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + (3 * width) / 4, y - 60, { steps: 4 });
    await page.mouse.up();
    const { range, road } = await guess();
    expect(road).toBe('rag');
    expect(range).toBe(75);
  });

  test('by a finger: a tap places it, and what scrolls does not', async () => {
    await cold('zh/lab/', { viewport: { width: 360, height: 740 }, hasTouch: true });
    const { x, y, width } = (await row('prompt').boundingBox())!;
    await page.touchscreen.tap(x + width / 5, y + 20);
    await expect.poll(guess).toEqual(one('prompt', 20));
    await expect.poll(said).toBe('你猜提示工程 20。现在请运行。');
  });

  test('and has no fault of access', async () => {
    await cold();
    await page.locator('.pick4 label').nth(2).click();
    expect(await violations(page, 'x-four-roads')).toEqual([]);
  });
});

describe('after a run', () => {
  test('the sentence says how far it was off, and the diamond stays on its row', async () => {
    await cold('en/lab/?four-roads.steps=20');
    await page.locator('.pick4 label').nth(1).click();
    await tick(['rag', 'prompt']);
    await finishes(run);
    await expect
      .poll(said)
      .toMatch(
        /^Most right on our toy of 0.4 M weights: Retrieval, (\d+)\. You said Retrieval, 50: off by (\d+)\.$/,
      );
    const [, right, off] = /, (\d+)\. .* off by (\d+)/.exec(await said())!;
    expect(Number(off)).toBe(Number(right) - 50);
    await expect.poll(() => page.locator('[data-said] .hl').innerText()).toBe(off);
    await expect.poll(async () => (await guess()).diamond).toEqual(['rag', 50]);
  });

  test('another task is another guess: none stands there until one is made', async () => {
    await cold();
    await page.locator('.pick4 label').nth(1).click();
    await choose('behaviour');
    await expect.poll(() => page.locator('[name=guess]:checked').count()).toBe(0);
    await expect.poll(() => page.locator('.guess.yet').count()).toBe(1);
    await tick(['rag']);
    await finishes(run);
    await choose('drift');
    await expect
      .poll(() => page.locator('[data-you]').count(), { message: 'flipped: allowed, not asked' })
      .toBe(0);
    await row('rag').click({ position: { x: 10, y: 20 } });
    await expect.poll(async () => (await guess()).road).toBe('rag');
  });
});
