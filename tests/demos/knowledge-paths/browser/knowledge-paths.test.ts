import { describe, expect, test } from 'vitest';
import { openPaths } from '~/demos/knowledge-paths/core/run';
import { DEFAULTS, type PathSettings } from '~/demos/knowledge-paths/core/settings';
import { WORLD_SEED } from '~/demos/trainer/core/world-source';
import { finish } from '~/lib/stepper';
import { openSaved } from '~/lib/tinylm';
import { createWorld } from '~/lib/world';
import { fastBackend, grammarOf, shippedModel } from '../../../../scripts/model/files';
import { answered, isReady, runsPast } from '../../../browser/demo';
import { standsAlone } from '../../../browser/picture-file';
import { fileOf, open, page, useVisitor } from '../../../browser/visitor';

useVisitor({ viewport: { width: 1280, height: 900 } });

const ready = () => isReady('x-knowledge-paths');
/** Settings in the address are answered as the page comes. */
const run = () => runsPast('x-knowledge-paths', 0);
const box = (source: string) => page.locator(`x-knowledge-paths [name=sources][value=${source}]`);
const shown = async () => ({
  paths: await page
    .locator('x-knowledge-paths [data-path]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-path'))),
  answers: await page.locator('x-knowledge-paths .answer').allTextContents(),
});

/** What this machine's Node finds for the same settings. */
function here(language: 'en' | 'zh', turned: Partial<PathSettings>) {
  const world = createWorld(grammarOf(language), WORLD_SEED);
  const [saved, backend] = [shippedModel(language), fastBackend()];
  const model = openSaved(saved, backend, { batch: 40 });
  const means = { world, saved, model, backend };
  const { rows } = finish(openPaths(means, { ...DEFAULTS, ...turned }), 1).result!;
  return { paths: rows.map(({ path }) => path), answers: rows.map(({ answer }) => answer) };
}

describe.each(['en', 'zh'] as const)('the knowledge paths in /%s/', (locale) => {
  test('answer and judge as Node does', async () => {
    await open(`${locale}/demos/knowledge-paths/?knowledge-paths.seed=3&knowledge-paths.k=1`);
    await ready();
    await run();
    await expect.poll(shown).toEqual(here(locale, { seed: 3, k: 1 }));
  });
});

test('tuned in, the base answers as it does in Node', async () => {
  const query = 'knowledge-paths.sources=tuned&knowledge-paths.steps=10';
  await open(`en/demos/knowledge-paths/?${query}`);
  await ready();
  await run();
  await expect.poll(shown).toEqual(here('en', { sources: 'tuned', steps: 10 }));
});

test('there is no button: a switch is answered at once, also the first', async () => {
  await open('en/demos/knowledge-paths/');
  await ready();
  await expect.poll(() => page.locator('x-knowledge-paths[data-live] [data-run]').count()).toBe(0);
  const recorded = await shown();
  await answered('x-knowledge-paths', () => box('retrieved').uncheck());
  await expect.poll(shown).not.toEqual(recorded);
  await answered('x-knowledge-paths', () => box('retrieved').check());
  await expect.poll(shown).toEqual(recorded);
  await expect.poll(() => page.locator('[data-badge]').getAttribute('data-badge')).toBe('yours');
});

test('a preset answers with its sources', async () => {
  await open('en/demos/knowledge-paths/');
  await ready();
  await answered('x-knowledge-paths', () =>
    page.locator('x-knowledge-paths [data-preset=search]').click(),
  );
  await expect.poll(() => box('trained').isChecked()).toBe(false);
  await expect.poll(async () => (await shown()).paths).not.toContain('trained');
});

test('with no source it says so beside the switches, and the last picture stays', async () => {
  await open('en/demos/knowledge-paths/');
  await ready();
  await answered('x-knowledge-paths', () => box('trained').uncheck());
  await answered('x-knowledge-paths', () => box('retrieved').uncheck());
  const last = await shown();
  await box('said').uncheck();
  await page.locator('x-knowledge-paths [data-error=sources]').waitFor();
  await expect.poll(shown).toEqual(last);
});

test('hands out every answer with its check, and the circles', async () => {
  await open('en/demos/knowledge-paths/?knowledge-paths.sources=trained,said');
  await ready();
  await run();
  const rows = String(await fileOf('csv'))
    .trim()
    .split('\r\n');
  expect(rows).toHaveLength(18 + 1);
  const { settings } = JSON.parse(String(await fileOf('json'))) as { settings: PathSettings };
  expect(settings.sources).toBe('trained,said');
  expect(await standsAlone(await fileOf('svg'))).toBeGreaterThan(3);
});
