import { describe, expect, test } from 'vitest';
import { runAndPause } from '../../../browser/demo';
import { fillIn, finishes, loss, press, said, savedRun, SMALL } from './trainer-page';
import { open, page, until, useVisitor } from '../../../browser/visitor';

useVisitor({ viewport: { width: 1280, height: 720 } });

const PATH = 'en/demos/trainer/';

const focused = () => page.evaluate(() => document.activeElement?.outerHTML.split('>')[0]);
/** Presses two buttons before the page has done anything about the first. */
const pressBoth = (first: string, second: string) =>
  page.evaluate(
    (names) => {
      for (const name of names) document.querySelector<HTMLElement>(`[data-${name}]`)!.click();
    },
    [first, second],
  );
const enabled = (name: string) => page.locator(`x-trainer button[data-${name}]`).isEnabled();

async function paused(): Promise<void> {
  await open(PATH);
  await fillIn({ ...SMALL, steps: '2000' });
  await runAndPause('x-trainer');
}

describe('two buttons pressed in quick succession', () => {
  test('leave nothing to pause after Resume and Cancel', async () => {
    await paused();
    await pressBoth('continue', 'cancel');
    await until(() =>
      document
        .querySelector('x-trainer [data-status-line]')!
        .textContent.startsWith('Stopped at step'),
    );
    await page.waitForTimeout(300);
    await expect
      .poll(async () => [await enabled('pause'), await enabled('continue')])
      .toEqual([false, false]);
    await expect(page.locator('x-trainer')).toHaveAttribute('data-status', 'idle');
  });

  test('start one run if both are Train', async () => {
    await open(PATH);
    await fillIn(SMALL);
    await finishes(() => pressBoth('run', 'run'));
    await expect(page.locator('x-trainer')).toHaveAttribute('data-runs', '1');
    expect((await savedRun()).runs.map(({ step }) => step)).toEqual([24]);
  });

  test('train on the other text after Cancel and Train', async () => {
    await open(PATH);
    await fillIn({ ...SMALL, source: 'handbook' });
    await finishes(() => press('run'));
    const alone = await loss();
    await fillIn({ source: 'world', steps: '2000' });
    await pressBoth('run', 'cancel');
    await fillIn({ source: 'handbook', steps: SMALL.steps });
    await finishes(() => press('run'));
    await expect.poll(loss).toBe(alone);
  });

  test('keep a run paused if Enter is pressed in a field', async () => {
    await paused();
    const rested = await said();
    await page.locator('x-trainer [name=seed]').press('Enter');
    await page.waitForTimeout(300);
    await expect(page.locator('x-trainer')).toHaveAttribute('data-status', 'paused');
    await expect.poll(said).toBe(rested);
  });

  test('keep a run paused and focus the mistake if Resume finds one in the form', async () => {
    await paused();
    await fillIn({ seed: '' });
    await press('continue');
    await expect.poll(focused).toContain('name="seed"');
    await expect
      .poll(async () => [await enabled('pause'), await enabled('continue')])
      .toEqual([false, true]);
    await fillIn({ seed: SMALL.seed });
    await expect.poll(said).toContain('Paused at step');
  });
});

test('the focus returns to Train when Cancel or Pause disappears', async () => {
  await open(PATH);
  await fillIn({ ...SMALL, steps: '2000' });
  await press('run');
  await page.locator('x-trainer [data-cancel]').waitFor();
  await page.locator('x-trainer [data-cancel]').focus();
  await page.keyboard.press('Enter');
  await expect.poll(focused).toContain('data-run');
  await fillIn({ steps: '60' });
  await finishes(async () => {
    await press('run');
    await page.waitForSelector('x-trainer button[data-pause]:enabled');
    await page.locator('[data-pause]').focus();
  });
  await expect.poll(focused).toContain('data-run');
});

test.each(['en', 'zh'])('all tokens are listed and explained in /%s/', async (locale) => {
  await open(`${locale}/demos/trainer/#trainer-vocabulary`, { javaScriptEnabled: false });
  const lists = page.locator('#trainer-vocabulary ~ dl dd');
  const tokens = (await lists.allInnerTexts()).join(' ').split(/\s+/);
  await expect(page.locator('#trainer-vocabulary ~ dl')).toBeVisible();
  expect([tokens.length, new Set(tokens).size]).toEqual([296, 296]);
  const counts = await page.locator('#trainer-vocabulary ~ dl small').allInnerTexts();
  expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(296);
});
