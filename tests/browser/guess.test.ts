import { describe, expect, test } from 'vitest';
import { violations } from './axe';
import { open, page, scrollWidth, SIZES, useVisitor } from './visitor';
import { jumped, watchJumps } from './pixels';

useVisitor();

const KINDS = [
  ['curve', 'fine-tuning/teaching-new-facts/', 'f5-early'],
  ['pair', 'fine-tuning/what-fine-tuning-changes/', 'f1-unknown'],
  ['strip', 'from-scratch/accurate-and-honest/', 't4-right'],
  ['units', 'retrieval/finding-text/', 'r3-fused'],
] as const;
const strip = () => page.locator('[data-strip]');
const handle = () => strip().locator('[data-handle]');
const range = () => strip().locator('input[type=range]');
const said = () => strip().locator('[data-verdict]');
const show = () => strip().locator('[data-show]');
const state = () => strip().getAttribute('data-state');
const finding = () => strip().locator('.finding');
const answers = () => strip().locator('.answer:visible');
const truthOf = async () => Number(await strip().locator('x-predict').getAttribute('data-answer'));
const numbersIn = (text: string) => [...text.matchAll(/\d+(?:\.\d+)?/g)].map(([n]) => Number(n));

async function middle(): Promise<[number, number]> {
  const { x, y, width, height } = (await handle().locator('rect').boundingBox())!;
  return [x + width / 2, y + height / 2];
}

/** Takes the handle and moves it, without letting go. */
async function dragBy(dx: number, dy: number): Promise<void> {
  await handle().scrollIntoViewIfNeeded();
  const [x, y] = await middle();
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx, y + dy, { steps: 4 });
}

describe.each(KINDS)('the guess on a %s', (kind, path, id) => {
  test('starts with its answer hidden and everything else drawn', async () => {
    await open(`en/learn/${path}`);
    await expect(strip().locator('figure')).toHaveAttribute('data-kind', kind);
    await expect.poll(state).toBe('rest');
    await expect(answers()).toHaveCount(0);
    await expect(strip().locator('[data-drawing] svg').first()).toBeVisible();
    await expect(finding()).toBeHidden();
  });

  test('is answered by dragging and releasing its handle; nothing else moves', async () => {
    await open(`en/learn/${path}`, { reducedMotion: 'reduce' });
    await handle().scrollIntoViewIfNeeded();
    const rest = Number(await range().inputValue());
    await watchJumps();
    await dragBy(30, 30);
    await expect.poll(state).toBe('dragging');
    await page.mouse.up();
    await expect.poll(state).toBe('done');
    const [you, truth, off] = numbersIn(await said().innerText());
    expect(you).not.toBe(rest);
    expect(truth).toBe(await truthOf());
    expect(off).toBeCloseTo(Math.abs(you! - truth!), 5);
    await expect.poll(() => answers().count()).toBeGreaterThan(0);
    await expect(finding()).toBeVisible();
    await expect.poll(jumped).toBeLessThanOrEqual(0.0004);
  });

  test('is reset by Esc while it is dragged', async () => {
    await open(`en/learn/${path}`);
    const before = await range().inputValue();
    await dragBy(30, 30);
    await page.keyboard.press('Escape');
    await expect(range()).toHaveValue(before);
    await expect.poll(state).toBe('rest');
    await page.mouse.up();
    await page.waitForTimeout(700);
    await expect.poll(state).toBe('rest');
  });

  test('can be made by mouse on its slider', async () => {
    await open(`en/learn/${path}`, { reducedMotion: 'reduce' });
    await range().scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await range().boundingBox())!;
    const rest = await range().inputValue();
    await page.mouse.click(x + 0.8 * width, y + height / 2);
    await expect(range()).not.toHaveValue(rest);
    await expect.poll(state).toBe('done');
  });

  test('works by keyboard: arrows move it, Enter answers, Esc resets', async () => {
    await open(`en/learn/${path}`);
    const rest = await range().inputValue();
    await range().focus();
    await page.keyboard.press('ArrowRight');
    await expect(range()).not.toHaveValue(rest);
    await expect.poll(state).toBe('dragging');
    await page.keyboard.press('Escape');
    await expect
      .poll(async () => [await range().inputValue(), await state()])
      .toEqual([rest, 'rest']);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect.poll(state).toBe('done');
    await expect(show()).toBeFocused();
  });

  test('is optional: the answer is shown on request, and can be hidden again', async () => {
    await open(`en/learn/${path}`);
    await show().click();
    await expect.poll(state).toBe('done');
    expect(numbersIn(await said().innerText())).toEqual([await truthOf()]);
    await expect(handle()).toBeHidden();
    await show().click();
    await expect.poll(state).toBe('rest');
    await expect(answers()).toHaveCount(0);
  });

  test('is answered by a tap on its track', async () => {
    await open(`en/learn/${path}`, { hasTouch: true, viewport: { width: 360, height: 740 } });
    const rail = strip().locator('[data-rail]');
    await rail.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await rail.boundingBox())!;
    await page.touchscreen.tap(x + 0.3 * width, y + 0.3 * height);
    await expect.poll(state).toBe('done');
    expect(numbersIn(await said().innerText())).toContain(await truthOf());
    expect(await scrollWidth()).toBe(360);
  });

  test.each([
    ['without a script', { javaScriptEnabled: false }],
    ['in print', undefined],
  ])('shows its answer %s', async (_, options) => {
    await open(`en/learn/${path}`, options);
    await page.emulateMedia({ media: options ? 'screen' : 'print' });
    await expect.poll(() => answers().count()).toBeGreaterThan(0);
    await expect(handle()).toBeHidden();
    await expect(finding()).toBeVisible();
    if (options) await expect(strip().locator('[data-question]')).toBeHidden();
  });

  test('has no fault for axe, and names its parts', async () => {
    await open(`zh/learn/${path}`, { reducedMotion: 'reduce' });
    expect(await violations(page, '[data-strip]')).toEqual([]);
    await expect.poll(() => range().getAttribute('aria-valuetext')).not.toBeNull();
    await expect(page.locator(`x-predict#${id}`)).toHaveCount(1);
    await show().click();
    expect(await violations(page, '[data-strip]')).toEqual([]);
  });
});

const names = () =>
  strip()
    .locator('[data-asked-label]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')).join(' '));

test('a figure with a guess states the answer in its name once answered', async () => {
  await open('en/learn/start/four-levers/');
  await expect.poll(names).not.toMatch(/\b12\b/);
  await show().click();
  await expect.poll(names).toMatch(/\b12\b/);
});

const STOPS = [
  ['retrieval/grounded-answers/', 2],
  ['retrieval/fresh-private-attacked/', 3],
] as const;

describe.each(STOPS)('the choice on the track of %s', (path, count) => {
  const options = () => strip().locator('[data-stop]').allTextContents();
  const answered = () => strip().locator('x-predict').getAttribute('data-answer');

  test.each(SIZES)('can be dragged without moving the page: %d × %d', async (width, height) => {
    await open(`en/learn/${path}`, { reducedMotion: 'reduce', viewport: { width, height } });
    await expect(answers()).toHaveCount(0);
    await expect.poll(options).toHaveLength(count);
    await handle().scrollIntoViewIfNeeded();
    await watchJumps();
    await dragBy(30, 0);
    await page.mouse.up();
    await expect.poll(state).toBe('done');
    await expect(said()).toContainText((await options())[0]);
    await expect(said()).toContainText(await answered());
    await expect.poll(() => answers().count()).toBeGreaterThan(0);
    await expect.poll(jumped).toBeLessThanOrEqual(0.001);
    const wide = await strip().evaluate(
      ({ scrollWidth: inner, clientWidth: room }) => inner - room,
    );
    expect(wide).toBeLessThanOrEqual(0);
  });

  test('can be made by a tap on its words', async () => {
    await open(`zh/learn/${path}`, { hasTouch: true, viewport: { width: 360, height: 740 } });
    const last = strip().locator('[data-stop]').last();
    await last.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await last.boundingBox())!;
    await page.touchscreen.tap(x + width / 2, y + height / 2);
    await expect.poll(state).toBe('done');
    await expect(said()).toContainText((await options()).at(-1));
  });

  test('works by arrow keys, announces its stop, and can show its answer without a guess', async () => {
    await open(`en/learn/${path}`);
    await expect(range()).toHaveAttribute('aria-valuetext', 'nothing yet');
    await range().focus();
    await page.keyboard.press('ArrowRight');
    await expect(range()).toHaveAttribute('aria-valuetext', (await options())[0]);
    await page.keyboard.press('Escape');
    await expect
      .poll(async () => [await range().inputValue(), await state()])
      .toEqual(['0', 'rest']);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect.poll(state).toBe('done');
    await expect(said()).toContainText((await options()).at(-1));
    await show().click();
    await show().click();
    await expect(said()).toContainText(await answered());
    await expect(handle()).toBeHidden();
  });

  test('has no fault for axe, and shows its answer without a script', async () => {
    await open(`zh/learn/${path}`, { reducedMotion: 'reduce' });
    expect(await violations(page, '[data-strip]')).toEqual([]);
    await open(`en/learn/${path}`, { javaScriptEnabled: false });
    await expect.poll(() => answers().count()).toBeGreaterThan(0);
    await expect(handle()).toBeHidden();
  });
});
