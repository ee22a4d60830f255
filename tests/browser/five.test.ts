import { describe, expect, test } from 'vitest';
import { oneInShort, screensFor } from '../short-run';
import { violations } from './axe';
import { beyond } from './reading';
import { at, contentOf, enter, page, SCREENS, scrollWidth, useVisitor, openFolds } from './visitor';
import { jumped, watchJumps } from './pixels';

useVisitor({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });

const LOCALES = ['en', 'zh'] as const;
const PICTURES = ['ask', 'paste', 'search', 'tune', 'forgot'];
/** What presses and answers may move, all together. */
const SHIFT = 0.02;
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

async function visitFive(query = '', options = {}, locale = 'en'): Promise<void> {
  await enter(options);
  await page.goto(at(`${locale}/five/${query}`));
}

const states = () =>
  page
    .locator('[data-step][data-state]')
    .evaluateAll((steps) => steps.map((step) => [step.id, (step as HTMLElement).dataset.state]));
const allIn = (state: string) => PICTURES.map((id) => [id, state]);

async function pressAll(): Promise<void> {
  for (const button of await page.locator('button[data-press]').all()) await button.click();
}

describe('the five presses', () => {
  test('reveal the conclusion and the numbers of a picture, announce them and are remembered', async () => {
    await visitFive();
    const later = '[data-why], [data-says], [data-bought], [data-trainings], details table';
    const seen = (id: string) =>
      page
        .locator(`#${id} :is(${later})`)
        .evaluateAll(
          (all) => all.filter((one) => one.checkVisibility({ visibilityProperty: true })).length,
        );
    for (const [at, id] of PICTURES.entries()) {
      await expect.poll(() => seen(id), { message: id }).toBe(0);
      const press = page.locator(`#${id} [data-press]`);
      await press.click();
      await expect(press).toBeFocused();
      for (const part of ['says', 'why'])
        await expect(page.locator(`#${id} [data-${part}]`)).toBeVisible();
      await expect(page.locator(`#${id} [data-status]`)).toContainText(
        await page.locator(`#${id} [data-says]`).innerText(),
      );
      await expect(page.locator(`[data-mark="${at + 1}"]`)).toHaveAttribute('data-done', '');
    }
    await expect(page.locator('#forgot [data-trainings]')).toBeVisible();
    await expect(page.locator('#forgot [data-status]')).toContainText(
      await page.locator('#forgot [data-bought]').innerText(),
    );
    await page.reload();
    await expect.poll(states).toEqual(allIn('done'));
  });

  test('move nothing else on the page', async () => {
    for (const viewport of oneInShort(SCREENS)) {
      await visitFive('', { viewport, reducedMotion: 'no-preference' });
      await watchJumps();
      const height = () => page.evaluate(() => document.documentElement.scrollHeight);
      const before = await height();
      await pressAll();
      await page.locator('[name=read]').fill('4');
      await page.locator('[name=change]').selectOption('rarely');
      await page.waitForTimeout(1800);
      expect(await jumped()).toBeLessThan(SHIFT);
      await expect.poll(height).toBe(before);
    }
  });
});

describe('a figure of the five-minute page', () => {
  test.each(oneInShort(LOCALES))(
    'can be saved as a picture in its pressed state: /%s/',
    async (locale) => {
      await visitFive('', {}, locale);
      for (const id of ['search', 'yours']) {
        const download = page.waitForEvent('download');
        await page.locator(`#fig-${id} [data-picture]`).click();
        const file = await download;
        expect(file.suggestedFilename()).toBe(`five-${id}.png`);
        const content = await contentOf(file);
        expect(content.subarray(0, 4)).toEqual(PNG);
        expect(content.length).toBeGreaterThan(30_000);
      }
      await expect.poll(states).toEqual(allIn('rest'));
    },
  );
});

describe('the decision of the five-minute page', () => {
  const verdict = () => page.locator('#yours').getAttribute('data-verdict');
  const title = () => page.locator('[data-title]:visible').innerText();
  const query = () => page.evaluate(() => location.search);

  test('is restored from its address', async () => {
    await visitFive('?read=14&change=rarely&cite=no');
    await expect.poll(verdict).toBe('some');
    await expect.poll(title).toBe('Run both on one test');
    await expect(page.locator('[name=read]')).toHaveValue('14');
  });

  test('follows the slider, updates the address, and can go back to untested', async () => {
    await visitFive();
    await page.locator('[name=read]').focus();
    await page.keyboard.press('End');
    await expect.poll(verdict).toBe('reads');
    await expect.poll(query).toBe('?read=20');
    await expect(page.locator('[data-mark="6"]')).toHaveAttribute('data-done', '');
    await page.locator('[name=read]').fill('3');
    await page.locator('[name=change]').selectOption('rarely');
    await page.locator('[name=cite]').selectOption('no');
    await expect.poll(query).toBe('?read=3&change=rarely&cite=no');
    await expect
      .poll(() => page.locator('[data-guide]').getAttribute('href'))
      .toContain('case=own-model');
    await expect(page.locator('[data-advice]:not([hidden]) [data-road=finetune]')).toHaveAttribute(
      'data-at',
      'lead',
    );
    await page.locator('[data-untested]').click();
    await expect.poll(verdict).toBe('test');
    await expect.poll(query).toBe('?change=rarely&cite=no');
    await page.locator('[data-guide]').click();
    await page.waitForURL(/\/en\/guide\/\?case=support-bot$/);
  });
});

/** Words or characters a minute, and the seconds that a press takes with its picture and the numbers in it. */
const READING = { words: 220, characters: 450, press: 10 };

describe.each(LOCALES)('the five-minute page in /%s/', (locale) => {
  test('takes the minutes that it states', async () => {
    await visitFive('?read=12', {}, locale);
    await pressAll();
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('main :is(details > :not(summary), .sr)'))
        fold.remove();
    });
    const text = await page.locator('main article').innerText();
    const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
    const words = text.match(/\p{Script=Latin}[\p{Script=Latin}'’-]*/gu)?.length ?? 0;
    const minutes =
      words / READING.words + characters / READING.characters + (6 * READING.press) / 60;
    const said = Number(await page.locator('meta[name=minutes]').getAttribute('content'));
    expect(Math.round(minutes), `${words} words, ${characters} characters`).toBe(said);
  });

  test('shows everything without a script, and no dead control', async () => {
    await visitFive('', { javaScriptEnabled: false }, locale);
    for (const id of PICTURES) {
      await expect(page.locator(`#${id} [data-says]`)).toBeVisible();
      await expect(page.locator(`#${id} [data-waits]`)).toBeHidden();
      await expect(page.locator(`#${id} [data-why]`)).toBeVisible();
    }
    await expect(page.locator('main button:visible')).toHaveCount(0);
    await expect(page.locator('[data-rules] li').first()).toBeVisible();
  });

  test('prints the recorded results', async () => {
    await visitFive('', {}, locale);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('#tune [data-says]')).toBeVisible();
    await expect(page.locator('#tune [data-press]')).toBeHidden();
    await expect(page.locator('[data-rules]')).toBeVisible();
  });

  test('has no fault for axe, at rest and pressed, with every fold open', async () => {
    for (const viewport of screensFor(locale, SCREENS)) {
      await visitFive('?read=12', { viewport }, locale);
      expect(await violations(page)).toEqual([]);
      await pressAll();
      await openFolds();
      expect(await violations(page)).toEqual([]);
    }
  });

  test('fits every window width', async () => {
    await visitFive('', {}, locale);
    await pressAll();
    for (const width of [320, 360, 412, 600, 704, 800, 1056, 1280, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await beyond(width), String(width)).toEqual([]);
      expect(await scrollWidth(), String(width)).toBe(width);
    }
  });
});
