import { describe, expect, test } from 'vitest';
import { standsOnce } from '../../../browser/demo';
import {
  column,
  draw,
  figure,
  fillIn,
  find,
  finishes,
  NOISE,
  PATH,
  press,
  said,
  SMALL,
} from './embedding-map-page';
import { fileOf, open, page, scrollWidth, until, useVisitor } from '../../../browser/visitor';

useVisitor({ viewport: { width: 1280, height: 900 } });

describe.each(['en', 'zh'])('x-embedding-map in /%s/', (locale) => {
  test('has the names that others rely on, and a recorded map', async () => {
    await open(`${locale}/demos/embedding-map/`);
    const names = `[name=source] [name=vectors] [name=projection] input[name=seed]
      [data-trustworthiness] [data-continuity] table[data-neighbours] canvas[data-map]
      button[data-load-model] textarea[name=lines]
      input[name=word] [data-said] button[data-lie]
      button[data-run] button[data-pause] button[data-continue] button[data-step]
      button[data-export=png] button[data-export=svg] button[data-export=csv]`.split(/\s+/);
    await standsOnce(page.locator('x-embedding-map'), names);
    await expect.poll(() => figure('trustworthiness')).toBeGreaterThan(0.5);
    const sources = page.locator('[name=source] option');
    await expect
      .poll(() =>
        sources.evaluateAll((options) => options.map((one) => (one as HTMLOptionElement).value)),
      )
      .toEqual(['names', 'terms', 'retriever', 'own', 'noise']);
  });

  test('fits a phone', async () => {
    await open(`${locale}/demos/embedding-map/`, { viewport: { width: 320, height: 700 } });
    await fillIn(SMALL);
    await draw();
    await find('7');
    expect(await scrollWidth()).toBe(320);
  });
});

describe('a map', () => {
  test.each(['pca', 'umap', 'tsne'])(
    'by %s is drawn to its end, and measured',
    async (projection) => {
      await open(PATH);
      await fillIn({ ...SMALL, projection });
      await draw();
      await expect.poll(() => figure('trustworthiness')).toBeGreaterThan(0.4);
      await expect.poll(() => figure('continuity')).toBeLessThanOrEqual(1);
      await page.locator('x-embedding-map [data-badge] [data-measured-on=you]').waitFor();
      await expect.poll(said).toMatch(/60/);
      const drawn = await page.locator('canvas[data-map]').evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
        return data.filter((value, at) => at % 4 === 3 && value > 0).length;
      });
      expect(drawn).toBeGreaterThan(500);
    },
  );

  test('of the recorded settings is the recorded one: figures and neighbours are the same', async () => {
    await open(PATH);
    await page.waitForSelector('x-embedding-map button[data-run]:enabled');
    const told = async () => [
      await figure('trustworthiness'),
      await figure('continuity'),
      await column('the vectors'),
      await column('the map'),
    ];
    const recorded = await told();
    const name = await page.locator('x-embedding-map section:has(> table) h3').textContent();
    await draw();
    await find(/“(.*)”/.exec(name!)![1]!);
    await expect.poll(told).toEqual(recorded);
  });

  test('is the same for the same seed, and another for another', async () => {
    await open(PATH);
    await fillIn({ ...NOISE, seed: '3' });
    await draw();
    const first = String(await fileOf('csv'));
    await draw();
    expect(String(await fileOf('csv'))).toBe(first);
    await press('other-seed');
    await page.waitForSelector('x-embedding-map[data-status=idle][data-runs="3"]');
    await expect(page.locator('[name=seed]')).toHaveValue('4');
    expect(String(await fileOf('csv'))).not.toBe(first);
  });

  test('moves one step at a press, rests, and goes on to the same end', async () => {
    await open(PATH);
    await fillIn({ ...NOISE, seed: '3' });
    await draw();
    const unpaused = String(await fileOf('csv'));
    await press('step');
    await page.waitForSelector('button[data-continue]:enabled');
    await expect.poll(said).toMatch(/Paused after 1 of/);
    await press('step');
    await until(() =>
      /after 2 of/.test(document.querySelector('x-embedding-map [data-status-line]')!.textContent),
    );
    await page.waitForSelector('button[data-continue]:enabled');
    await press('continue');
    await page.waitForSelector('x-embedding-map[data-status=idle][data-runs="2"]');
    expect(String(await fileOf('csv'))).toBe(unpaused);
  });

  test('can be paused and cancelled', async () => {
    await open(PATH);
    await fillIn({ ...NOISE, points: '1500' });
    await press('run');
    await page.waitForSelector('button[data-pause]:enabled');
    await press('pause');
    await page.waitForSelector('button[data-continue]:enabled');
    await expect(page.locator('x-embedding-map')).toHaveAttribute('data-status', 'paused');
    await press('continue');
    await page.waitForSelector('x-embedding-map [data-cancel]:visible');
    await press('cancel');
    await expect.poll(said).toContain('Stopped after');
    await fillIn(SMALL);
    await draw();
  });

  test('starts with its button alone; a link turns the form and holds no text', async () => {
    await open(
      `${PATH}?embedding-map.source=noise&embedding-map.projection=tsne&embedding-map.perplexity=7&embedding-map.lines=secret`,
    );
    await fillIn({ seed: '5' });
    await until(() => location.search.includes('embedding-map.seed=5'));
    await expect(page.locator('[name=source]')).toHaveValue('noise');
    await expect(page.locator('[name=perplexity]')).toHaveValue('7');
    await expect(page.locator('[name=lines]')).toHaveValue('');
    await expect(page.locator('x-embedding-map')).toHaveAttribute('data-runs', '0');
    await expect(page.locator('x-embedding-map')).toHaveAttribute('data-status', 'idle');
  });

  test('shows the fields that say something, and hides the others', async () => {
    await open(PATH);
    await fillIn(NOISE);
    await expect(page.locator('[name=perplexity]')).toBeVisible();
    await expect(page.locator('[name=neighbours]')).toBeHidden();
    await expect(page.locator('[name=vectors]')).toBeHidden();
    await expect(page.locator('[data-vectors-given]')).toContainText('Random numbers');
  });

  test('measures again with another k, without a new run', async () => {
    await open(PATH);
    await fillIn(SMALL);
    await draw();
    await fillIn({ k: '3' });
    await until(() =>
      /k = 3/.test(document.querySelector('section:has([data-trustworthiness])')!.textContent),
    );
    await expect(page.locator('x-embedding-map')).toHaveAttribute('data-runs', '1');
  });

  test('by the noise preset is as false as its figures say', async () => {
    await open(PATH);
    await page.waitForSelector('[data-preset=noise]:enabled');
    await finishes(() => page.locator('[data-preset=noise]').click());
    await expect(page.locator('[name=perplexity]')).toHaveValue('5');
    await expect.poll(() => figure('trustworthiness')).toBeLessThan(0.85);
  });
});

test('what a reader takes home is a picture, a drawing and a table', async () => {
  await open(PATH);
  await fillIn(SMALL);
  await draw();
  expect((await fileOf('png')).subarray(1, 4).toString()).toBe('PNG');
  expect(String(await fileOf('svg'))).toMatch(/^<svg xmlns=/);
  expect(
    String(await fileOf('csv'))
      .trim()
      .split('\r\n'),
  ).toHaveLength(61);
});

test('without JavaScript the twelve words stand with their lines, the figures and a table', async () => {
  await open(PATH, { javaScriptEnabled: false });
  const demo = page.locator('x-embedding-map');
  await expect(demo.locator('[data-words] [data-word]:visible')).toHaveCount(12);
  await expect(demo.locator('[data-words] line[stroke-width]:visible')).toHaveCount(3);
  await expect(demo.locator('[data-said]')).toContainText('Nearest to ferry');
  await expect(demo.locator('input[name=word]')).toBeHidden();
  await demo.locator('summary', { hasText: 'Neighbours as a table' }).click();
  await expect(demo.locator('table[data-neighbours] tbody tr:visible')).toHaveCount(10);
  await expect(demo.locator('table[data-twelve] tbody tr:visible')).toHaveCount(12);
  await expect(
    demo.locator('[data-badge] [data-measured-on]:not([data-measured-on=you])'),
  ).toBeVisible();
  await expect(demo.locator('button:visible:enabled')).toHaveCount(0);
});
