import { describe, expect, test } from 'vitest';
import { openRun } from '~/demos/prompt/core/run';
import { DEFAULTS, type RunSettings } from '~/demos/prompt/core/settings';
import { finish } from '~/lib/stepper';
import { openSaved } from '~/lib/tinylm';
import { createWorld } from '~/lib/world';
import { fastBackend, grammarOf, shippedModel } from '../../../../scripts/record/model';
import { answered, runsOf } from '../../../browser/demo';
import { forgiveRefused } from '../../trainer/browser/trainer-page';
import { isShort } from '../../../short-run';
import { standsAlone } from '../../../browser/picture-file';
import { fileOf, open, page, useVisitor, visitor } from '../../../browser/visitor';

useVisitor({ viewport: { width: 1280, height: 900 } });

const field = (name: string) => page.locator(`x-prompt form [name="${name}"]`);
const said = () => page.locator('x-prompt [data-status-line]').textContent();
const press = () => page.locator('x-prompt button[data-run]').click();
const run = () => answered('x-prompt', press);

async function choose(view: string): Promise<void> {
  await page.waitForSelector('x-prompt button[data-run]:enabled');
  await page.locator(`x-prompt [name=view][value=${view}]`).check();
}

/** What this machine's Node finds for the same settings. */
function here(language: 'en' | 'zh', turned: Partial<RunSettings>) {
  const world = createWorld(grammarOf(language));
  const model = openSaved(shippedModel(language), fastBackend(), { batch: 40 });
  return finish(openRun(model, world, { ...DEFAULTS, ...turned }), 1);
}

describe.each(['en', 'zh'] as const)('the prompt bench in /%s/', (locale) => {
  test('answers forty questions as Node does, and opens any of them', async () => {
    await open(`${locale}/demos/prompt/`);
    await page.waitForSelector('x-prompt button[data-run]:enabled');
    await run();
    const result = here(locale, { order: 'examples-note-rule' });
    if (result.view !== 'one') throw new Error('another view');
    await expect(page.locator('[data-score]')).toHaveAttribute(
      'data-score',
      String(result.shares.right),
    );
    for (const question of [0, 17, 39]) {
      await page.locator(`[data-question="${question}"]`).click();
      const { parts, said: written } = result.answers[question]!;
      await expect(page.locator('dd [data-said]')).toHaveText(written);
      const shown = await page.locator('x-prompt dl:has([data-block])').first().innerText();
      for (const { text } of parts) expect(shown).toContain(text);
    }
  });

  test.skipIf(isShort)('scores equivalent formats as Node does', async () => {
    await open(`${locale}/demos/prompt/`);
    await choose('formats');
    await run();
    const result = here(locale, { view: 'formats' });
    if (result.view !== 'formats') throw new Error('another view');
    const lanes = page.locator('x-prompt [data-lowest]');
    await expect(lanes).toHaveAttribute('data-lowest', String(result.lowest));
    await expect(lanes).toHaveAttribute('data-highest', String(result.highest));
    await expect(page.locator('x-prompt [data-lowest] circle')).toHaveCount(36);
    const exported = JSON.parse(String(await fileOf('json'))) as { result: object };
    expect(exported.result).toMatchObject({ lowest: result.lowest, highest: result.highest });
    expect(await standsAlone(await fileOf('svg'))).toBeGreaterThan(3);
  });
});

test('one prompt is rerun after every change once the model is loaded', async () => {
  await open('en/demos/prompt/');
  await page.waitForSelector('x-prompt button[data-run]:enabled');
  await field('rule').selectOption('none');
  await page.waitForTimeout(600);
  await expect.poll(() => runsOf('x-prompt')).toBe(0);
  await run();
  const without = await said();
  await answered('x-prompt', () => field('rule').selectOption('all'));
  await expect.poll(said).not.toBe(without);
});

test('another view waits for its button, and shows no activity', async () => {
  await open('en/demos/prompt/');
  await run();
  await choose('formats');
  await page.waitForTimeout(600);
  await expect(page.locator('x-prompt')).toHaveAttribute('data-status', 'idle');
  await expect(page.locator('x-prompt [data-cancel]')).toBeHidden();
});

test('a mark is selected by keyboard and keeps the focus', async () => {
  await open('en/demos/prompt/');
  await page.waitForSelector('x-prompt button[data-run]:enabled');
  await run();
  await page.locator('[data-question="5"]').focus();
  await page.keyboard.press('Enter');
  const focused = page.locator('[data-question="5"]:focus');
  await expect(focused).toHaveAttribute('aria-pressed', 'true');
});

test('a view has its own settings, but keeps those that the reader changed', async () => {
  await open('en/demos/prompt/');
  await choose('formats');
  await expect(field('examples')).toHaveValue('2');
  await field('examples').fill('1');
  await choose('examples');
  await expect(field('examples')).toHaveValue('1');
  await expect(field('note')).toHaveValue('0');
});

test('a prompt that does not fit is refused in words, and can be corrected', async () => {
  await open('en/demos/prompt/');
  await page.waitForSelector('x-prompt button[data-run]:enabled');
  await field('examples').fill('6');
  await field('note').fill('4');
  await press();
  await page.waitForSelector('x-prompt[data-status=failed]');
  await expect(page.locator('x-prompt [data-failure]')).toContainText('the model reads 96');
  await field('examples').fill('1');
  await run();
});

test.skipIf(isShort)('an invalid number prevents a run, unless another view hides it', async () => {
  await open('en/demos/prompt/');
  await choose('formats');
  await field('examples').fill('500');
  await press();
  await expect(page.locator('#prompt-examples-error')).toContainText('500');
  await expect.poll(() => runsOf('x-prompt')).toBe(0);
  await choose('examples');
  await run();
});

test('a run can be cancelled', async () => {
  await open('en/demos/prompt/');
  await choose('examples');
  await press();
  await page.waitForSelector('x-prompt [data-cancel]:enabled:visible');
  await page.locator('x-prompt [data-cancel]').click();
  await page.waitForSelector('x-prompt[data-status=idle]');
  await expect.poll(() => runsOf('x-prompt')).toBe(0);
});

test('a model that fails to load is reported in words', async () => {
  await open('en/demos/prompt/');
  await visitor.context.route('**/models/en.bin', (route) => route.abort());
  await page.waitForSelector('x-prompt button[data-run]:enabled');
  await press();
  await page.waitForSelector('x-prompt[data-status=failed]');
  await expect(page.locator('x-prompt [data-failure]')).toContainText('could not be loaded');
  await visitor.context.unroute('**/models/en.bin');
  await answered('x-prompt', () => page.locator('x-prompt [data-retry]').click());
  forgiveRefused();
});

test('a link sets the form and runs nothing', async () => {
  await open('en/demos/prompt/?prompt.view=formats&prompt.rule=half&prompt.note=3');
  await page.waitForSelector('x-prompt button[data-run]:enabled');
  await expect(page.locator('[name=view]:checked')).toHaveAttribute('value', 'formats');
  await expect(field('rule')).toHaveValue('half');
  await page.waitForTimeout(500);
  await expect.poll(() => runsOf('x-prompt')).toBe(0);
});
