import { describe, expect, test } from 'vitest';
import { column, draw, fillIn, find, PATH, said, SMALL, tool } from './embedding-map-page';
import { fileOf, open, page, useVisitor } from '../../../browser/visitor';

useVisitor({ viewport: { width: 1280, height: 900 } });

describe('a point', () => {
  test('is reached and selected by keyboard alone, and its neighbours are listed', async () => {
    await open(PATH);
    await fillIn(SMALL);
    await draw();
    await page.locator('canvas[data-map]').focus();
    await page.keyboard.press('ArrowRight');
    const first = await page.locator('[data-here]').innerText();
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('[data-here]')).not.toHaveText(first);
    for (const key of ['+', '-', 'Shift+ArrowLeft', '0']) await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await page.waitForSelector('table[data-neighbours]');
    await expect.poll(said).toContain('Neighbours of');
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
    const [, , third] = await column('the vectors');
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
    await expect.poll(() => column('the map')).toEqual(order.slice(0, 5).map(({ point }) => point));
    const similar = rows.flatMap((row, point) => (row.split(',')[6] ? [point] : []));
    await expect
      .poll(async () => (await column('the vectors')).sort((a, b) => a - b))
      .toEqual(similar);
    const both = (await column('the vectors')).filter((point) => similar.includes(point));
    expect(both).toHaveLength(5);
    const words = await page
      .locator('table[data-neighbours] td[data-label$="the map"] small')
      .allInnerTexts();
    const inSpace = new Set(await column('the vectors'));
    (await column('the map')).forEach((point, at) =>
      expect(words[at]).toContain(inSpace.has(point) ? 'true' : 'false'),
    );
  });

  test('that nobody knows is named in a sentence', async () => {
    await open(PATH);
    await fillIn(SMALL);
    await draw();
    await page.locator('[name=find]').fill('nowhere');
    await page.locator('[name=find]').press('Enter');
    await expect(page.locator('[data-find-problem]')).toContainText('“nowhere”');
  });
});

describe('tools below the map', () => {
  test('ask for a map first', async () => {
    await open(PATH);
    await page.waitForSelector('x-embedding-map button[data-run]:enabled');
    await tool('landing', { query: 'where?' });
    const problem = page.locator('x-landing [data-panel-failure]');
    await problem.waitFor();
    await expect(problem).toContainText('Draw the map above first');
  });

  test('say that noise has no place for a question', async () => {
    await open(PATH);
    await fillIn(SMALL);
    await draw();
    await tool('landing', { query: 'where?' });
    await page.waitForSelector('x-landing [data-panel-failure]:visible');
  });
});
