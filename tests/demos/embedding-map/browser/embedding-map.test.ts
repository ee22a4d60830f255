import { describe, expect, test } from 'vitest';
import { violations } from '../../../browser/axe';
import { standsOnce } from '../../../browser/demo';
import { pictureOf, shareChanged } from '../../../browser/pixels';
import { longDemo } from '../../../browser/long-demo';
import { fileOf, open, page, useVisitor, file } from '../../../browser/visitor';
import { dropped, withEncoder, withPassages } from '../pretended';

useVisitor({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });

const PATH = 'en/demos/embedding-map/';
const { run: lie, finishes, unfold, press } = longDemo('x-embedding-map', 'details');
const said = () => page.locator('x-embedding-map [data-said]').innerText();
const ring = () => page.locator('x-embedding-map [data-ring]');
const find = () => page.locator('x-embedding-map input[name=find]');
const term = (slug: string) => page.locator(`x-embedding-map [data-point][data-term="${slug}"]`);

/** Opens the map, and lets the vectors come as a reader's first touch does. */
async function come(path = PATH): Promise<void> {
  await open(path);
  await page.waitForSelector('x-embedding-map button[data-lie]:enabled');
  await find().focus();
  await page.waitForSelector('x-embedding-map [data-point]', { state: 'attached' });
}

describe.each(['en', 'zh'])('x-embedding-map in /%s/', (locale) => {
  test('has the names that others rely on', async () => {
    await open(`${locale}/demos/embedding-map/`);
    const names = `input[name=find] input[name=twins] [name=source] [name=projection] [name=seed]
      textarea[name=lines] button[data-lie] button[data-run] [data-said] button[data-load-model]
      button[data-export=png] button[data-export=svg] button[data-export=csv]`.split(/\s+/);
    await standsOnce(page.locator('x-embedding-map'), names);
  });
});

describe('the question with which the map opens', () => {
  const answer = (which: string) => page.locator(`x-embedding-map [data-answer=${which}]`);

  test.each(['en', 'zh'])(
    'is answered by keyboard in /%s/, and the answer stays',
    async (locale) => {
      await open(`${locale}/demos/embedding-map/`);
      await answer('far').and(page.locator(':enabled')).focus();
      await expect(page.locator('[data-near]')).toBeHidden();
      await page.keyboard.press('Enter');
      await expect(ring()).toHaveAttribute('data-ring', 'embedding');
      await expect.poll(said).toMatch(/^(No|不对).*0\.\d\d.*0\.\d\d/);
      await answer('near').press('Enter');
      await expect.poll(said).toMatch(/^(Yes|答对了)/);
      await expect(answer('near')).toHaveAttribute('aria-pressed', 'true');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect(ring()).toHaveCount(0);
    },
  );
});

describe('a term', () => {
  test('is told with its true neighbours under the pointer, and pressed becomes the middle of the ring', async () => {
    await come();
    await term('bm25').hover();
    await expect.poll(said).toMatch(/^Nearest to BM25: TF-IDF 0\.52/);
    await term('bm25').click();
    await expect(ring()).toHaveAttribute('data-ring', 'bm25');
    await expect(page.locator('x-embedding-map aside h2')).toContainText('BM25');
    await page.locator('[data-near] [data-term=tf-idf]').click();
    await expect(ring()).toHaveAttribute('data-ring', 'tf-idf');
    await page.locator('[data-ring] a').click();
    await page.waitForURL('**/en/glossary/tf-idf/');
  });

  test('is reached and pressed by keyboard alone, and Escape goes back', async () => {
    await open(PATH);
    await page.waitForSelector('x-embedding-map button[data-lie]:enabled');
    await find().focus();
    const isAtTerm = () => page.evaluate(() => document.activeElement?.matches('[data-point]'));
    await term('embedding').waitFor({ state: 'attached' });
    for (let n = 0; n < 5 && !(await isAtTerm()); n++) await page.keyboard.press('Tab');
    const here = () => page.evaluate(() => document.activeElement!.getAttribute('data-term'));
    const first = await here();
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown'])
      if ((await here()) === first) await page.keyboard.press(key);
    expect(await here()).not.toBe(first);
    await expect.poll(said).toMatch(/^Nearest to /);
    await page.keyboard.press('Enter');
    await expect(ring()).toHaveAttribute('data-ring', (await here())!);
    await page.keyboard.press('Escape');
    await expect(ring()).toHaveCount(0);
  });

  test('has a twin in the other language, which is tied to it, and whose rank is told', async () => {
    await come();
    const stage = page.locator('x-embedding-map canvas');
    const alone = await pictureOf(stage);
    await page.locator('[name=twins]').check();
    await expect
      .poll(async () => shareChanged(alone, await pictureOf(stage)))
      .toBeGreaterThan(0.01);
    await term('bm25').click();
    await expect(page.locator('aside .twin')).toHaveText(/nearest of 271 in the other language/);
  });
});

describe('a text of one’s own', () => {
  test('takes its place by its meaning once the encoder is there: a phrase, lines, a file', async () => {
    await open(PATH);
    await withEncoder(page);
    await find().focus();
    await find().fill('zzz');
    await page.locator('x-embedding-map [data-figure]').evaluate(dropped, 'p\nq\nr\ns');
    await expect.poll(said).toMatch(/encoder E5, which is not loaded/);
    await press('load-model');
    await expect.poll(said).toMatch(/^4 texts of yours stand/);
    await find().fill('zebra');
    await find().press('Enter');
    await expect(ring()).toHaveAttribute('data-ring', 'zebra');
    await unfold();
    await page.locator('[name=lines]').fill('a first line\n\nb second line');
    await press('place');
    await expect.poll(said).toMatch(/^2 texts of yours stand/);
    await page
      .locator('x-embedding-map input[type=file]')
      .setInputFiles(file('lines.txt', 'x\ny\nz'));
    await expect.poll(said).toMatch(/^3 texts of yours stand/);
    expect(
      String(await fileOf('csv'))
        .trim()
        .split('\r\n'),
    ).toHaveLength(272 + 3);
    expect(page.url()).not.toContain('zebra');
  });
});

describe('every passage of the course', () => {
  const place = async () => {
    await unfold();
    await press('passages');
  };

  test('stands on the map by its shipped vector, makes a ring, and opens its page', async () => {
    await come();
    await withPassages(page, 'en');
    await place();
    await expect.poll(said).toMatch(/^\d{3} passages of the course stand/);
    expect(await violations(page, 'x-embedding-map')).toEqual([]);
    const rows = String(await fileOf('csv'))
      .trim()
      .split('\r\n');
    expect(rows.length).toBeGreaterThan(272 + 500);
    await find().fill(rows.at(-1)!.slice(1, 25));
    await find().press('Enter');
    await expect(page.locator('aside').getByRole('link', { name: 'The passage' })).toHaveAttribute(
      'href',
      /^\/en\/learn\//,
    );
  });
});

describe('the settings', () => {
  test('lay the points out by another method at once, and say how much it lies', async () => {
    await come();
    const quality = () => page.locator('[data-quality]').innerText();
    const before = await quality();
    await unfold();
    await finishes(() => page.locator('[name=projection]').selectOption('pca'));
    await expect.poll(quality).not.toBe(before);
    await expect(page.locator('x-embedding-map [data-badge]')).toHaveAttribute(
      'data-badge',
      'yours',
    );
    await expect.poll(() => page.url()).toContain('embedding-map.projection=pca');
  });

  test('map pure noise, which has no names and lies everywhere', async () => {
    await come(
      `${PATH}?embedding-map.source=noise&embedding-map.points=60&embedding-map.projection=pca`,
    );
    await expect.poll(said).toMatch(/^Points without any structure/);
    await lie();
    await expect(ring()).toHaveAttribute('data-ring', /^\d+$/);
  });
});

test('what a reader takes home is a picture, a drawing and a table', async () => {
  await come();
  expect((await fileOf('png')).subarray(1, 4).toString()).toBe('PNG');
  expect(String(await fileOf('svg'))).toMatch(/^<svg xmlns=/);
  expect(
    String(await fileOf('csv'))
      .trim()
      .split('\r\n'),
  ).toHaveLength(272);
});

test('without JavaScript the map stands with its hills, a term and its neighbours', async () => {
  await open(PATH, { javaScriptEnabled: false });
  const demo = page.locator('x-embedding-map');
  await expect(demo.locator('.terms use')).toHaveCount(271);
  await expect(demo.locator('aside h2')).toContainText('embedding');
  await expect(demo.locator('[data-near] li')).toHaveCount(7);
  await expect(demo.locator('[data-answer] ~ noscript')).toContainText('The answer is tokenizer');
  await expect(demo.locator('button:visible:enabled')).toHaveCount(0);
});
