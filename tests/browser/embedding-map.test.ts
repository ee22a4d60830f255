import { describe, expect, test } from 'vitest';
import {
  column,
  draw,
  fails,
  figure,
  fillIn,
  find,
  press,
  said,
  SMALL,
  tool,
} from './embedding-map-page';
import { fileOf, open, page, scrollWidth, until, useVisitor } from './visitor';

useVisitor({ viewport: { width: 1280, height: 900 } });

const PATH = 'en/demos/embedding-map/';
const NOISE = { ...SMALL, projection: 'tsne', perplexity: '5' };
const LINES =
  'the tide turns\nthe ferry waits\nthe tide is late\na boat in fog\nfog on the pier\nthe pier is long';

describe.each(['en', 'zh'])('x-embedding-map in /%s/', (locale) => {
  test('has the names that others rely on, and a recorded map', async () => {
    await open(`${locale}/demos/embedding-map/`);
    const names = `[name=source] [name=vectors] [name=projection] input[name=seed]
      [data-trustworthiness] [data-continuity] table[data-neighbours] canvas[data-map]
      input[name=modelHost] input[name=modelId] button[data-load-model] textarea[name=lines]
      button[data-run] button[data-pause] button[data-continue] button[data-step]
      button[data-export=png] button[data-export=svg] button[data-export=csv]`.split(/\s+/);
    for (const name of names)
      expect(await page.locator(`x-embedding-map ${name}`).count(), name).toBe(1);
    expect(await figure('trustworthiness')).toBeGreaterThan(0.5);
    const sources = page.locator('[name=source] option');
    expect(
      await sources.evaluateAll((options) =>
        options.map((one) => (one as HTMLOptionElement).value),
      ),
    ).toEqual(['terms', 'passages', 'retriever', 'tinylm', 'own', 'noise']);
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
      expect(await figure('trustworthiness')).toBeGreaterThan(0.4);
      expect(await figure('continuity')).toBeLessThanOrEqual(1);
      expect(await page.locator('x-embedding-map .prov.yours').isVisible()).toBe(true);
      expect(await said()).toMatch(/60/);
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
      await column(2),
      await column(3),
    ];
    const recorded = await told();
    const name = await page.locator('.near h3').innerText();
    await draw();
    await find(/“(.*)”/.exec(name)![1]!);
    expect(await told()).toEqual(recorded);
  });

  test('is the same for the same seed, and another for another', async () => {
    await open(PATH);
    await fillIn({ ...NOISE, seed: '3' });
    await draw();
    const first = String(await fileOf('csv'));
    await draw();
    expect(String(await fileOf('csv'))).toBe(first);
    await press('again');
    await page.waitForSelector('x-embedding-map[data-status=idle][data-runs="3"]');
    expect(await page.locator('[name=seed]').inputValue()).toBe('4');
    expect(String(await fileOf('csv'))).not.toBe(first);
  });

  test('moves one step at a press, rests, and goes on to the same end', async () => {
    await open(PATH);
    await fillIn({ ...NOISE, seed: '3' });
    await draw();
    const unpaused = String(await fileOf('csv'));
    await press('step');
    await page.waitForSelector('button[data-continue]:enabled');
    expect(await said()).toMatch(/Paused after 1 of/);
    await press('step');
    await until(() =>
      /after 2 of/.test(document.querySelector('x-embedding-map [data-live]')!.textContent),
    );
    await page.waitForSelector('button[data-continue]:enabled');
    await press('continue');
    await page.waitForSelector('x-embedding-map[data-status=idle][data-runs="2"]');
    expect(String(await fileOf('csv'))).toBe(unpaused);
  });

  test('can be paused and cancelled', async () => {
    await open(PATH);
    await fillIn({ ...NOISE, points: '1500', width: '30' });
    await press('run');
    await page.waitForSelector('button[data-pause]:enabled');
    await press('pause');
    await page.waitForSelector('button[data-continue]:enabled');
    expect(await page.locator('x-embedding-map').getAttribute('data-status')).toBe('paused');
    await press('continue');
    await page.waitForSelector('x-embedding-map [data-cancel]:visible');
    await press('cancel');
    expect(await said()).toContain('Stopped after');
    await fillIn(SMALL);
    await draw();
  });

  test('starts with its button alone; a link turns the form and holds no text', async () => {
    await open(
      `${PATH}?embedding-map.source=noise&embedding-map.projection=tsne&embedding-map.perplexity=7&embedding-map.lines=secret`,
    );
    await fillIn({ seed: '5' });
    await until(() => location.search.includes('embedding-map.seed=5'));
    expect(await page.locator('[name=source]').inputValue()).toBe('noise');
    expect(await page.locator('[name=perplexity]').inputValue()).toBe('7');
    expect(await page.locator('[name=lines]').inputValue()).toBe('');
    expect(await page.locator('x-embedding-map').getAttribute('data-runs')).toBe('0');
    expect(await page.locator('x-embedding-map').getAttribute('data-status')).toBe('idle');
  });

  test('shows the fields that say something, and hides the others', async () => {
    await open(PATH);
    await fillIn(NOISE);
    expect(await page.locator('[name=perplexity]').isVisible()).toBe(true);
    expect(await page.locator('[name=neighbours]').isVisible()).toBe(false);
    expect(await page.locator('[name=vectors]').isVisible()).toBe(false);
    expect(await page.locator('[data-vectors-given]').innerText()).toContain('Random numbers');
  });

  test('measures again with another k, without a new run', async () => {
    await open(PATH);
    await fillIn(SMALL);
    await draw();
    await fillIn({ k: '3' });
    await until(() => /k = 3/.test(document.querySelector('.quality')!.textContent));
    expect(await page.locator('x-embedding-map').getAttribute('data-runs')).toBe('1');
  });

  test('by the noise preset shows clusters where there are none', async () => {
    await open(PATH);
    await page.waitForSelector('[data-preset=noise]:enabled');
    await page.locator('[data-preset=noise]').click();
    expect(await page.locator('[name=perplexity]').inputValue()).toBe('5');
    await draw();
    expect(await figure('trustworthiness')).toBeLessThan(0.85);
    expect(await page.locator('[data-key] li').count()).toBe(6);
  });
});

describe('a point', () => {
  test('is reached and selected by keyboard alone, and its neighbours are listed', async () => {
    await open(PATH);
    await fillIn(SMALL);
    await draw();
    await page.locator('canvas[data-map]').focus();
    await page.keyboard.press('ArrowRight');
    const first = await page.locator('[data-here]').innerText();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('[data-here]').innerText()).not.toBe(first);
    for (const key of ['+', '-', 'Shift+ArrowLeft', '0']) await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await page.waitForSelector('table[data-neighbours]');
    expect(await said()).toContain('Neighbours of');
    await page.keyboard.press('Escape');
    await page.waitForSelector('table[data-neighbours]', { state: 'detached' });
  });

  test('is selected by a click on the map, and its row leads on', async () => {
    await open(PATH);
    await fillIn({ ...SMALL, points: '10' });
    await draw();
    const canvas = page.locator('canvas[data-map]');
    await canvas.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await canvas.boundingBox())!;
    const isOver = () => canvas.evaluate(({ classList }) => classList.contains('over'));
    // The pointer becomes a hand over a point.
    for (let at = 0; at < 2_000 && !(await isOver()); at++)
      await page.mouse.move(
        x + 20 + ((at * 37) % (width - 40)),
        y + 20 + ((at * 23) % (height - 40)),
      );
    await page.mouse.down();
    await page.mouse.up();
    await page.waitForSelector('table[data-neighbours]');
    const [, , third] = await column(2);
    await page.locator(`table[data-neighbours] [data-to="${third}"]`).first().click();
    await page.waitForSelector(`table[data-neighbours="${third}"]`);
  });

  test('has true neighbours that agree with its vectors, and those of the map with its places', async () => {
    await open(PATH);
    await fillIn({ ...SMALL, k: '5' });
    await draw();
    await find('7');
    const rows = String(await fileOf('csv'))
      .replace('\uFEFF', '')
      .trim()
      .split('\r\n')
      .slice(1);
    const places = rows.map((row) => row.split(',').slice(4, 6).map(Number) as [number, number]);
    const [x, y] = places[6]!;
    const order = places
      .map(([px, py], point) => ({ point, away: Math.hypot(px - x, py - y) }))
      .filter(({ point }) => point !== 6)
      .sort((a, b) => a.away - b.away);
    expect(await column(3)).toEqual(order.slice(0, 5).map(({ point }) => point));
    const similar = rows.flatMap((row, point) => (row.split(',')[6] ? [point] : []));
    expect((await column(2)).sort((a, b) => a - b)).toEqual(similar);
    const both = (await column(2)).filter((point) => similar.includes(point));
    expect(both).toHaveLength(5);
    const words = await page
      .locator('table[data-neighbours] td:nth-child(3) small')
      .allInnerTexts();
    const inSpace = new Set(await column(2));
    (await column(3)).forEach((point, at) =>
      expect(words[at]).toContain(inSpace.has(point) ? 'true' : 'false'),
    );
  });

  test('that nobody knows is named in a sentence', async () => {
    await open(PATH);
    await fillIn(SMALL);
    await draw();
    await page.locator('[name=find]').fill('nowhere');
    await page.locator('[name=find]').press('Enter');
    expect(await page.locator('[data-find-problem]').innerText()).toContain('“nowhere”');
  });

  test('is gathered with those around it by a lasso, and by its button', async () => {
    await open(PATH);
    await fillIn(SMALL);
    await draw();
    await press('lasso');
    const box = (await page.locator('canvas[data-map]').boundingBox())!;
    await page.mouse.move(box.x + 3, box.y + 3);
    await page.mouse.down();
    for (const [dx, dy] of [[1, 0], [1, 1], [0, 1]] as const)
      await page.mouse.move(box.x + 3 + dx * (box.width - 6), box.y + 3 + dy * (box.height - 6), { steps: 3 }); // prettier-ignore
    await page.mouse.up();
    await page.waitForSelector('[data-inside="60"]');
    await find('7');
    await page.locator('[data-act=nearest]').click();
    await page.waitForSelector('[data-inside="11"]');
  });
});

describe('what can be mapped', () => {
  test.each([
    ['terms', 'course', 'embedding'],
    ['terms', 'lsa', 'embedding'],
    ['passages', 'course', 'the'],
    ['retriever', 'course', 'fare'],
    ['tinylm', '', 'river'],
  ])('%s by %s, and a point of it can be found', async (source, vectors, name) => {
    await open(PATH);
    await fillIn({ source, projection: 'pca', ...(vectors && { vectors }) });
    await draw();
    await find(name);
    expect(await column(2)).toHaveLength(10);
    expect(await page.locator('[data-key] li').count()).toBeGreaterThan(0);
  });

  test('terms lie beside their twins of the other language in the vectors', async () => {
    await open(PATH);
    await fillIn({ source: 'terms', vectors: 'course', projection: 'pca' });
    await draw();
    await find('embedding');
    expect(await page.locator('table[data-neighbours] tbody tr').first().innerText()).toContain(
      '嵌入',
    );
  });

  test('a built-in question lands among the chunks it is about, by a link', async () => {
    await open(
      `${PATH}?embedding-map.source=retriever&embedding-map.question=q01&embedding-map.projection=pca`,
    );
    await page.waitForSelector('x-embedding-map button[data-run]:enabled');
    await draw();
    await page.waitForSelector('[data-landed]');
    expect(await page.locator('[data-landed] tbody tr').first().innerText()).toMatch(
      /adult single/,
    );
  });

  test('vectors of a real encoder, once it is loaded', async () => {
    await open(PATH);
    await fillIn({ source: 'own', lines: LINES, vectors: 'encoder', projection: 'pca', k: '2' });
    expect(await fails(() => press('run'))).toMatch(/encoder|load/i);
    await page.locator('[data-load-model]').click();
    await page.waitForSelector('[data-encoder=ready]');
    await draw();
    await find('fog on');
    await tool('question', { query: 'fog' });
    await page.waitForSelector('[data-landed]');
    expect(await page.locator('[data-landed] tbody tr').first().innerText()).toContain('fog');
  });
});

describe('tools below the map', () => {
  test('ask for a map first', async () => {
    await open(PATH);
    await page.waitForSelector('x-embedding-map button[data-run]:enabled');
    await tool('arithmetic', { plus: '1' });
    const problem = page.locator('form[data-tool=arithmetic] [data-problem]');
    await problem.waitFor();
    expect(await problem.innerText()).toContain('Draw the map above first');
  });

  test('rank what comes out of a sum, the words put in marked', async () => {
    await open(PATH);
    await fillIn(SMALL);
    await draw();
    await tool('arithmetic', { plus: '7', minus: '' });
    await page.waitForSelector('[data-sum]');
    const first = page.locator('[data-sum] tbody tr').first();
    expect(await first.getAttribute('data-point')).toBe('6');
    expect(await first.innerText()).toContain('put in');
    await tool('arithmetic', { plus: '7, nobody', minus: '' });
    await page.waitForSelector('form[data-tool=arithmetic] [data-problem]:visible');
    const problem = page.locator('form[data-tool=arithmetic] [data-problem]');
    expect(await problem.innerText()).toContain('nobody');
  });

  test('say that noise has no place for a question', async () => {
    await open(PATH);
    await fillIn(SMALL);
    await draw();
    await tool('question', { query: 'where?' });
    await page.waitForSelector('form[data-tool=question] [data-problem]:visible');
  });

  test('draw three seeds, and say how far they agree', async () => {
    await open(PATH);
    await fillIn(NOISE);
    await draw();
    await tool('seeds');
    await page.waitForSelector('[data-seeds-overlap]');
    expect(await page.locator('canvas.small-map').count()).toBe(3);
    expect(await page.locator('[data-seeds-overlap]').innerText()).toMatch(/keeps on average \d/);
  });
});

describe('lines of one’s own', () => {
  test('become points, find their neighbours, and stay out of the address', async () => {
    await open(PATH);
    await fillIn({ source: 'own', lines: LINES, vectors: 'lsa', projection: 'pca', k: '2' });
    await draw();
    await find('fog on');
    expect(await page.locator('table[data-neighbours]').innerText()).toContain('a boat in fog');
    await tool('question', { query: 'the tide' });
    await page.waitForSelector('[data-landed]');
    expect(await page.locator('[data-landed]').innerText()).toMatch(/tide/);
    expect(await page.locator('[name=apart]').inputValue()).toBe('score');
    expect(page.url()).not.toContain('tide');
  });

  test('that are too few are answered beside them, and nothing is lost', async () => {
    await open(PATH);
    await fillIn({ source: 'own', lines: 'one\ntwo', vectors: 'lsa' });
    const sentence = await fails(() => press('run'));
    expect(sentence).toMatch(/5 points or more; here it has 2/);
    expect(await page.locator('[data-error=lines]').innerText()).toBe(sentence);
    expect(await page.locator('[name=lines]').inputValue()).toBe('one\ntwo');
  });
});

describe('what a reader takes home', () => {
  test('is a picture, a drawing and a table', async () => {
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
});

test('without JavaScript the recorded map is drawn, with its figures and a table', async () => {
  await open(PATH, { javaScriptEnabled: false });
  const demo = page.locator('x-embedding-map');
  const marks = await demo
    .locator('svg.static-map .edge')
    .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')!.split('M').length - 1));
  expect(marks.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(50);
  expect(await demo.locator('svg.static-map text:visible').count()).toBeGreaterThan(5);
  expect(await demo.locator('table[data-neighbours] tbody tr').count()).toBeGreaterThan(4);
  expect(await demo.locator('.prov.recorded').isVisible()).toBe(true);
  expect(await demo.locator('button:visible:enabled').count()).toBe(0);
});
