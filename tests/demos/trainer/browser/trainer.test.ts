import { describe, expect, test } from 'vitest';
import { runAndPause, standsOnce } from '../../../browser/demo';
import {
  fails,
  fillIn,
  finishes,
  forgiveRefused,
  loss,
  press,
  said,
  savedRun,
  SMALL,
  train,
  unfold,
} from './trainer-page';
import { standsAlone } from '../../../browser/picture-file';
import {
  fileOf,
  open,
  page,
  scrollWidth,
  until,
  useVisitor,
  visitor,
} from '../../../browser/visitor';

useVisitor({ viewport: { width: 1280, height: 900 } });

const PATH = 'en/demos/trainer/';
const TEXT = 'The boat leaves at noon. The tide turns at one. Nobody waits for the tide. '.repeat(
  9,
);

describe.each(['en', 'zh'])('x-trainer in /%s/', (locale) => {
  test('has the names that others rely on, and a recorded figure', async () => {
    await open(`${locale}/demos/trainer/`);
    const names = `[name=size] input[name=steps] input[name=seed] input[name=batch]
      input[name=smear] textarea[name=text] button[data-run] button[data-pause]
      button[data-continue] [data-loss] .at-start>[data-samples] [data-estimate] button[data-export=csv]
      button[data-export=json] button[data-export=svg]`.split(/\s+/);
    await standsOnce(page.locator('x-trainer'), names);
    await unfold();
    await expect.poll(async () => Number(await loss())).toBeGreaterThan(0);
  });

  test('trains on the towns: the loss is finite and falls, and all can be taken away', async () => {
    await open(`${locale}/demos/trainer/`);
    await fillIn({ ...SMALL, steps: '40' });
    await train();
    const { runs } = await savedRun();
    expect(runs[0]!.step).toBe(40);
    expect(String(runs[0]!.loss)).toBe(await loss());
    expect(Number.isFinite(runs[0]!.loss)).toBe(true);
    expect(runs[0]!.losses.at(-1)![1]).toBeLessThan(runs[0]!.losses[0]![1]);
    await expect(page.locator('[data-samples] [role=img] i')).toHaveCount(96);
    await expect(page.locator('[data-backend]')).toHaveAttribute('data-backend', 'simd');
    await expect(page.locator('x-trainer [data-badge] [data-measured-on=you]')).toBeVisible();
    const rows = String(await fileOf('csv'))
      .trim()
      .split('\r\n');
    expect(rows.length).toBeGreaterThan(4);
    expect(await standsAlone(await fileOf('svg'))).toBeGreaterThan(3);
  });

  test('asks for a longer text beside the text, and keeps what was typed', async () => {
    await open(`${locale}/demos/trainer/`);
    await fillIn({ ...SMALL, source: 'own', text: 'tide' });
    const sentence = await fails(() => press('run'));
    expect(sentence).toMatch(
      locale === 'en' ? /200 characters or more; your text has 4/ : /4 个字符.* 200 个/,
    );
    await expect(page.locator('[data-error=text]')).toHaveText(sentence);
    await expect(page.locator('[name=text]')).toHaveValue('tide');
  });
});

describe('a run', () => {
  test('gives the same loss for the same seed, paused or not, and another for another', async () => {
    await open(PATH);
    await fillIn({ ...SMALL, steps: '60' });
    await train();
    const unpaused = await loss();
    await runAndPause('x-trainer');
    await expect.poll(said).toContain('Paused at step');
    await expect(page.locator('x-trainer')).toHaveAttribute('data-status', 'paused');
    await finishes(() => press('continue'));
    await expect.poll(loss).toBe(unpaused);
    await fillIn({ seed: '4' });
    await train();
    await expect.poll(loss).not.toBe(unpaused);
  });

  test('starts with its button alone, never by an edit or a link', async () => {
    await open(`${PATH}?trainer.steps=40&trainer.size=d64l2`);
    await fillIn({ seed: '5' });
    await until(() => location.search.includes('trainer.seed=5'));
    await expect(page.locator('[name=steps]')).toHaveValue('40');
    await expect(page.locator('[name=size]')).toHaveValue('d64l2');
    await expect(page.locator('x-trainer')).toHaveAttribute('data-status', 'idle');
    await expect(page.locator('x-trainer')).toHaveAttribute('data-runs', '0');
  });

  test('cannot go on once the settings have changed, and can when they are as before', async () => {
    await open(PATH);
    await fillIn({ ...SMALL, steps: '2000' });
    await runAndPause('x-trainer');
    await fillIn({ steps: '1990' });
    await expect(page.locator('[data-continue]')).toBeDisabled();
    await expect.poll(said).toContain('starts a new run');
    await fillIn({ steps: '2000' });
    await expect(page.locator('[data-continue]')).toBeEnabled();
  });

  test('begins anew by the button over its picture once the settings have changed', async () => {
    await open(PATH);
    await fillIn({ ...SMALL, steps: '4000' });
    await press('run');
    await page.waitForSelector('x-trainer[data-mine] [data-cancel]:visible');
    await fillIn({ steps: '24' });
    await page.locator('x-trainer [data-again]').click();
    await page.waitForSelector('x-trainer[data-status=idle][data-runs="1"]');
    expect((await savedRun()).runs[0]!.step).toBe(24);
  });

  test('can be cancelled, and another one begun', async () => {
    await open(PATH);
    await fillIn({ ...SMALL, steps: '4000' });
    await press('run');
    await page.waitForSelector('x-trainer[data-mine] [data-cancel]:visible');
    await press('cancel');
    await expect.poll(said).toContain('Stopped at step');
    await expect(page.locator('x-trainer')).toHaveAttribute('data-runs', '0');
    await fillIn(SMALL);
    await train();
    expect((await savedRun()).runs[0]!.step).toBe(24);
  });

  test('fits a phone', async () => {
    await open(PATH);
    await fillIn(SMALL);
    await train();
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await scrollWidth()).toBe(320);
  });

  test('says beforehand how long it will take, and not before it is asked', async () => {
    await open(PATH);
    await page.waitForSelector('x-trainer button[data-run]:enabled');
    const estimate = page.locator('[data-estimate]');
    await expect(estimate).toContainText('when you change a setting');
    await fillIn({ source: 'world', size: 'd96l3', steps: '2000', batch: '32' });
    await until(() =>
      /weights; on this device about/.test(document.querySelector('[data-estimate]')!.textContent),
    );
    await expect(page.locator('x-trainer')).toHaveAttribute('data-status', 'idle');
  });
});

describe('a text of one’s own', () => {
  test('is learnt character by character, and stays out of the address and the file', async () => {
    await open(PATH);
    await fillIn({ ...SMALL, source: 'own', text: TEXT });
    await train();
    await expect(page.locator('[data-characters]')).toContainText(
      `${new Set(TEXT).size} different characters`,
    );
    expect(page.url()).not.toContain('boat');
    expect(JSON.stringify((await savedRun()).settings)).not.toContain('boat');
    await expect(page.locator('[data-probe=next]')).toHaveCount(1);
  });

  test('of more than 512 characters loses the rarest, and the page says how many', async () => {
    const many = Array.from({ length: 600 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('');
    await open(PATH);
    await fillIn({ ...SMALL, source: 'own', text: many });
    await train();
    await expect(page.locator('[data-characters]')).toHaveText(/512 .* 88 rarer/);
  });

  test('is needed: without one the handbook is there to try', async () => {
    await open(PATH);
    await fillIn({ ...SMALL, source: 'handbook' });
    await train();
    await expect(page.locator('[data-samples] p')).toHaveCount(3);
  });
});

test('with the keyboard alone, a run is started, paused and taken up again', async () => {
  await open(PATH);
  await fillIn({ ...SMALL, steps: '80' });
  await page.locator('[name=seed]').focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('x-trainer button[data-pause]:enabled');
  await page.locator('[data-pause]').focus();
  await page.keyboard.press('Space');
  await page.waitForSelector('x-trainer button[data-continue]:enabled');
  await expect(page.locator('[data-continue]')).toBeFocused();
  await finishes(() => page.keyboard.press('Enter'));
  expect((await savedRun()).runs[0]!.step).toBe(80);
});

describe('what goes wrong', () => {
  test('an illegal number is explained at its field, and Run starts nothing', async () => {
    await open(PATH);
    await fillIn({ ...SMALL, steps: '-7.5' });
    await press('run');
    await expect(page.locator('[data-error=steps]')).toHaveText(/\d/);
    await page.waitForTimeout(300);
    await expect(page.locator('x-trainer')).not.toHaveAttribute('data-status', 'running');
    await expect(page.locator('x-trainer')).toHaveAttribute('data-runs', '0');
  });

  test('without the fast kernels the plain ones train, and the page says so', async () => {
    await open(PATH);
    await visitor.context.route(/simd[^/]*\.wasm/, (route) => route.fulfill({ status: 404 }));
    await fillIn({ ...SMALL, steps: '20' });
    await train();
    await expect(page.locator('[data-backend=plain]')).toContainText('plain TypeScript');
    await expect.poll(async () => Number(await loss())).toBeGreaterThan(0);
    forgiveRefused();
  });

  test.each([/world\/en\.json/, /harbour-line\.json/])('%s that does not come', async (file) => {
    await open(PATH);
    await visitor.context.route(file, (route) => route.abort());
    await fillIn({ ...SMALL, source: file.source.startsWith('world') ? 'world' : 'handbook' });
    expect(await fails(() => press('run'))).toContain(
      'The text to learn from could not be loaded.',
    );
    await visitor.context.unroute(file);
    await finishes(() => page.locator('x-trainer [data-retry]').click());
    forgiveRefused();
  });

  test('a worker that does not load gets a sentence, and Retry starts a fresh one', async () => {
    await open(PATH);
    await page.route(/tinylm\.worker[^/]*\.js/, (route) => route.abort());
    await fillIn(SMALL);
    expect(await fails(() => press('run'))).toContain('The worker stopped');
    await page.unroute(/tinylm\.worker[^/]*\.js/);
    await finishes(() => page.locator('x-trainer [data-retry]').click());
    forgiveRefused();
  });
});

test('without JavaScript the recorded run stands there, and what would run', async () => {
  await open(PATH, { javaScriptEnabled: false });
  await expect
    .poll(() => page.locator('x-trainer [data-figure] svg[role=img]:visible').count())
    .toBeGreaterThan(0);
  await expect(page.locator('x-trainer [data-plate]')).toContainText('22 of 37');
  await expect(page.locator('x-trainer noscript').last()).toContainText('JavaScript');
  await expect(page.locator('x-trainer button:visible:enabled')).toHaveCount(0);
});
