import { expect, test } from 'vitest';
import { openAbstain } from '~/demos/abstain/core/run';
import { BINS, DEFAULTS, type AbstainSettings } from '~/demos/abstain/core/settings';
import { calibrationOf, netOf } from '~/demos/abstain/core/summary';
import { finish } from '~/lib/stepper';
import { openSaved } from '~/lib/tinylm';
import { createWorld } from '~/lib/world';
import { fastBackend, grammarOf, shippedModel } from '../../../../scripts/record/model';
import { answered, isReady, pressRun, runsOf } from '../../../browser/demo';
import { jumped, pictureOf, shareChanged, watchJumps } from '../../../browser/pixels';
import { standsAlone } from '../../../browser/picture-file';
import { oneInShort } from '../../../short-run';
import { at, enter, fileOf, open, page, SIZES, useVisitor } from '../../../browser/visitor';

useVisitor({ viewport: { width: 1280, height: 900 } });

const ready = () => isReady('x-abstain');
const THRESHOLD = '.threshold';
const OF_SURENESS = `[data-panel-of=reliability] ${THRESHOLD}`;
const run = () => answered('x-abstain', () => pressRun('x-abstain'));
const attribute = (selector: string, name: string) =>
  page.locator(`x-abstain ${selector}`).first().getAttribute(name);
const charge = (price: number) => page.locator(`x-abstain [name=price][value="${price}"]`).check();
/** What this machine's Node finds for the same settings. */
function here(language: 'en' | 'zh', turned: Partial<AbstainSettings>) {
  const world = createWorld(grammarOf(language));
  const model = openSaved(shippedModel(language), fastBackend(), { batch: 40 });
  return finish(openAbstain(model, world, { ...DEFAULTS, ...turned }), 1);
}

test.each(oneInShort(['en', 'zh'] as const))(
  'the abstain demo in /%s/ asks the model as Node does',
  async (locale) => {
    await open(`${locale}/demos/abstain/?abstain.says=must`);
    await ready();
    await run();
    const result = here(locale, { says: 'must' });
    const { plain, tempered } = calibrationOf(result, BINS);
    await expect.poll(() => attribute('[data-ece]', 'data-ece')).toBe(String(plain.error));
    await expect
      .poll(() => attribute('[data-tempered]', 'data-tempered'))
      .toBe(String(tempered.error));
    const { policies } = netOf(result, DEFAULTS);
    await expect
      .poll(() => attribute('[data-policy=threshold]', 'data-score'))
      .toBe(String(policies.threshold.score));
    await expect(page.locator('x-abstain [data-policy=own]')).toHaveCount(0);
  },
);

test('a changed price moves threshold and scores of the recorded answers without a run', async () => {
  await open('en/demos/abstain/');
  await ready();
  const error = await attribute('[data-ece]', 'data-ece');
  await charge(9);
  await expect.poll(() => attribute(OF_SURENESS, 'x1')).toBe('90%');
  const dear = await attribute('[data-policy=always]', 'data-score');
  await charge(0);
  await expect.poll(() => attribute(OF_SURENESS, 'x1')).toBe('0%');
  await expect.poll(() => attribute('[data-policy=always]', 'data-score')).not.toBe(dear);
  await expect.poll(() => attribute('[data-ece]', 'data-ece')).toBe(error);
  await expect.poll(() => runsOf('x-abstain')).toBe(0);
  await page.waitForURL(/abstain\.price=0/);
});

test('a link with a price draws it before any run', async () => {
  await open('en/demos/abstain/?abstain.price=1');
  await page.waitForSelector(`x-abstain ${OF_SURENESS}[x1="50%"]`, {
    state: 'attached',
  });
});

test('a preset with other questions asks them at once', async () => {
  await open('en/demos/abstain/');
  await ready();
  await answered('x-abstain', () => page.locator('x-abstain [data-preset=memory]').click());
  await expect(page.locator('x-abstain [data-told]')).toContainText('120 questions');
});

test('the abstain demo exports every answer, the measures and the picture', async () => {
  await open('en/demos/abstain/');
  await ready();
  await run();
  expect(String(await fileOf('csv'))).toContain('Who decides whether to answer');
  const { settings } = JSON.parse(String(await fileOf('json'))) as { settings: object };
  expect(settings).toMatchObject({ says: 'may', price: 3 });
  expect(await standsAlone(await fileOf('svg'))).toBeGreaterThan(3);
});

test('the abstain demo without any kind of question says so and asks nothing', async () => {
  await open('en/demos/abstain/');
  await ready();
  for (const box of await page.locator('x-abstain [name=kinds]').all()) await box.uncheck();
  await pressRun('x-abstain');
  await expect(page.locator('x-abstain [data-error=kinds]')).toBeVisible();
  await expect.poll(() => runsOf('x-abstain')).toBe(0);
});

test.each(SIZES)(
  'dragging the line updates its points at once, without a button, at %i px',
  async (width, height) => {
    await open('en/demos/abstain/', { viewport: { width, height } });
    await ready();
    const plate = page.locator('x-abstain [data-plate]');
    const earns = () => page.locator('x-abstain [data-points]').getAttribute('data-points');
    await expect.poll(earns).toBe('-228');
    const before = await pictureOf(plate);
    await page.evaluate(() => scrollTo(0, 0));
    const grip = (await page.locator('x-abstain input[type=range][name=from]').boundingBox())!;
    const left = grip.x + 14;
    const y = grip.y + grip.height / 2;
    await watchJumps();
    await page.mouse.move(left, y);
    await page.mouse.down();
    await page.mouse.move(left + 0.75 * (grip.width - 28), y, { steps: 5 });
    await page.mouse.up();
    await expect.poll(earns).toBe('15');
    await expect(page.getByText('+15 points', { exact: true }).first()).toBeVisible();
    await expect(plate.getByText('how sure it was')).toBeVisible();
    await expect(page.locator(`x-abstain [data-plate] ${THRESHOLD}`)).toHaveAttribute('x1', '75%');
    await page.waitForURL(/abstain\.from=0\.75/);
    expect(await jumped()).toBeLessThan(0.02);
    expect(await shareChanged(before, await pictureOf(plate))).toBeGreaterThan(0.04);
    await expect.poll(() => runsOf('x-abstain')).toBe(0);
  },
);

test('arrow keys move the line by a hundredth, and the result is announced', async () => {
  await open('zh/demos/abstain/');
  await ready();
  const grip = page.locator('x-abstain input[type=range][name=from]');
  await grip.press('ArrowRight');
  await expect(grip).toHaveAttribute('aria-valuetext', /^0\.01，得 −\d+ 分$/);
});

test('a link with other questions opens their fold', async () => {
  await enter();
  for (const [query, isOpen] of [
    ['', false],
    ['?abstain.kinds=known,new', true],
  ] as const) {
    await page.goto(at(`en/demos/abstain/${query}`));
    await ready();
    await expect
      .poll(() => page.locator('x-abstain button[data-ask-other]').isVisible())
      .toBe(isOpen);
  }
});
