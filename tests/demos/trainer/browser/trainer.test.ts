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
import { isShort, oneInShort } from '../../../short-run';
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

describe.each(oneInShort(['en', 'zh']))('x-trainer in /%s/', (locale) => {
  test('has the names that outside checks rely on, and a recorded figure', async () => {
    await open(`${locale}/demos/trainer/`);
    const names = `[name=size] input[name=steps] input[name=seed] input[name=batch]
      input[name=smear] textarea[name=text] button[data-run] button[data-pause]
      button[data-continue] [data-loss] .at-start>[data-samples] [data-estimate] button[data-export=csv]
      button[data-export=json] button[data-export=svg]`.split(/\s+/);
    await standsOnce(page.locator('x-trainer'), names);
    await unfold();
    await expect.poll(async () => Number(await loss())).toBeGreaterThan(0);
  });

  test('trains on the towns with a finite, falling loss, and exports everything', async () => {
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

  test('asks for a longer text beside the field, and keeps what was typed', async () => {
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

describe('a training run', () => {
  test('has the same loss for the same seed, paused or not, and a different one for another', async () => {
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

  test('starts only with its button, never by an edit or a link', async () => {
    await open(`${PATH}?trainer.steps=40&trainer.size=d64l2`);
    await fillIn({ seed: '5' });
    await until(() => location.search.includes('trainer.seed=5'));
    await expect(page.locator('[name=steps]')).toHaveValue('40');
    await expect(page.locator('[name=size]')).toHaveValue('d64l2');
    await expect(page.locator('x-trainer')).toHaveAttribute('data-status', 'idle');
    await expect(page.locator('x-trainer')).toHaveAttribute('data-runs', '0');
  });

  test('cannot continue after the settings change, and can once they are changed back', async () => {
    await open(PATH);
    await fillIn({ ...SMALL, steps: '2000' });
    await runAndPause('x-trainer');
    await fillIn({ steps: '1990' });
    await expect(page.locator('[data-continue]')).toBeDisabled();
    await expect.poll(said).toContain('starts a new run');
    await fillIn({ steps: '2000' });
    await expect(page.locator('[data-continue]')).toBeEnabled();
  });

  test.skipIf(isShort)(
    'restarts by the button over its picture after the settings change',
    async () => {
      await open(PATH);
      await fillIn({ ...SMALL, steps: '4000' });
      await press('run');
      await page.waitForSelector('x-trainer[data-mine] [data-cancel]:visible');
      await fillIn({ steps: '24' });
      await page.locator('x-trainer [data-again]').click();
      await page.waitForSelector('x-trainer[data-status=idle][data-runs="1"]');
      expect((await savedRun()).runs[0]!.step).toBe(24);
    },
  );

  test.skipIf(isShort)('can be cancelled and started again', async () => {
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

  test('states how long it takes before it starts, but not unasked', async () => {
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

describe('the reader’s own training text', () => {
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

  test('is written on from the reader’s opening words, which stay here too', async () => {
    await open(PATH);
    await fillIn({ ...SMALL, source: 'handbook', opening: 'Grandma ☃ says' });
    await train();
    const written = page.locator('x-trainer [data-figure] [data-samples] p');
    await expect(written.first()).toHaveText(/^Grandma ☃ says \S/);
    expect(page.url()).not.toContain('Grandma');
    expect(JSON.stringify(await savedRun())).not.toContain('Grandma');
  });
});

test('a run is started, paused and resumed with the keyboard alone', async () => {
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

describe.skipIf(isShort)('the trainer explains', () => {
  test('missing fast kernels, and trains with the plain ones', async () => {
    await open(PATH);
    await visitor.context.route(/simd[^/]*\.wasm/, (route) => route.fulfill({ status: 404 }));
    await fillIn({ ...SMALL, steps: '20' });
    await train();
    await expect(page.locator('[data-backend=plain]')).toContainText('plain TypeScript');
    await expect.poll(async () => Number(await loss())).toBeGreaterThan(0);
    forgiveRefused();
  });

  test.each([/world\/en\.json/, /harbour-line\.json/])('%s that does not load', async (file) => {
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
});
