import { describe, expect, test } from 'vitest';
import { handsOn, runsPast } from '../../../browser/demo';
import { open, page, useVisitor, plain } from '../../../browser/visitor';

useVisitor({ viewport: { width: 1280, height: 900 } });

const PATH = 'en/demos/evidence/';
const { after, fill, press, run, turnTo, preset: tryPreset } = handsOn('x-evidence');
const worse = () => page.locator('[data-worse-wins]').getAttribute('data-worse-wins').then(Number);
const verdicts = () => page.locator('x-evidence .verdict');

describe.each(['en', 'zh'])('x-evidence in /%s/', (locale) => {
  const path = `${locale}/demos/evidence/`;

  test('shows a recorded figure of all parts without JavaScript', async () => {
    await open(path, { javaScriptEnabled: false });
    await expect.poll(worse).toBeCloseTo(0.19971183197330164, 9);
    await expect(verdicts()).toHaveCount(3);
    await expect(page.locator('x-evidence button:enabled:visible')).toHaveCount(0);
  });

  test('computes what was recorded', async () => {
    await open(path);
    const figure = page.locator('x-evidence [data-figure]');
    const said = async () => plain(await figure.innerText());
    const recorded = await said();
    await run();
    await expect.poll(said).toBe(recorded);
  });
});

test('the worse system wins less often with more questions, and the link keeps them', async () => {
  await open(PATH);
  await run();
  const few = await worse();
  await fill('questions', '500');
  await expect.poll(worse).toBeLessThan(few);
  expect(new URL(page.url()).search).toBe('?evidence.questions=500');
  await page.reload();
  await runsPast('x-evidence', 0);
  await expect.poll(worse).toBeLessThan(few);
});

test('a judge is put into a sentence with blanks, each with a name and its own error', async () => {
  await open(PATH);
  await turnTo('judge');
  const blanks = page.locator('x-evidence [data-plate]').getByRole('spinbutton');
  const blank = (name: string) => blanks.and(page.getByRole('spinbutton', { name }));
  await expect(page.locator('x-evidence').getByRole('spinbutton')).toHaveCount(
    await blanks.count(),
  );
  await after(() => blank('Answers the judge calls right').fill('100'));
  await expect(page.locator('x-evidence [data-plate]')).toContainText('By the judge, 50% of 200');
  await blank('Answers judged').fill('0');
  await expect(page.locator('[data-error=judged]')).toHaveText(/1 to 1,000,000/);
});

test('the presets cover every part of the evidence demo', async () => {
  await open(PATH);
  await run();
  for (const preset of ['close', 'many', 'lenient', 'small']) {
    await tryPreset(preset);
    await expect(page.locator(`[data-preset=${preset}]`)).toHaveAttribute('aria-pressed', 'true');
  }
});

test('the first drag of the handle follows the pointer, on a fixed axis', async () => {
  await open(PATH);
  await page.waitForSelector('x-evidence [data-share]:enabled', { state: 'attached' });
  const handle = page.locator('x-evidence [data-slides=questions]');
  const { x, y, width, height } = (await handle.boundingBox())!;
  const at = (questions: number) => x + 14 + ((width - 28) * questions) / 500;
  await page.mouse.move(at(50), y + height / 2);
  await page.mouse.down();
  for (const questions of [80, 120, 200, 300, 400]) {
    await page.mouse.move(at(questions), y + height / 2);
    await page.waitForTimeout(300);
  }
  await page.mouse.up();
  const set = Number(await page.locator('x-evidence input[name=questions]').inputValue());
  expect(Math.abs(set - 400)).toBeLessThan(8);
  await expect(handle).toHaveAttribute('max', '500');
});

test('the Share menu closes on a press elsewhere', async () => {
  await open(PATH);
  await press('[data-share]:enabled');
  await expect(page.locator('[data-share-list]')).toBeVisible();
  await page.locator('h1').click();
  await expect(page.locator('[data-share-list]')).toBeHidden();
  await expect(page.locator('[data-share]')).toHaveAttribute('aria-expanded', 'false');
});
