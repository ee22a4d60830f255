import { describe, expect, test } from 'vitest';
import { column, draw, fails, fillIn, find, PATH, press, tool } from './embedding-map-page';
import { open, page, useVisitor } from '../../../browser/visitor';

useVisitor({ viewport: { width: 1280, height: 900 } });

const LINES =
  'the tide turns\nthe ferry waits\nthe tide is late\na boat in fog\nfog on the pier\nthe pier is long';

describe('what can be mapped', () => {
  test.each([
    ['terms', 'course', 'embedding'],
    ['terms', 'lsa', 'embedding'],
    ['retriever', 'course', 'fare'],
  ])('%s by %s, and a point of it can be found', async (source, vectors, name) => {
    await open(PATH);
    await fillIn({ source, projection: 'pca', ...(vectors && { vectors }) });
    await draw();
    await find(name);
    await expect.poll(() => column('the vectors')).toHaveLength(10);
    await expect.poll(() => page.locator('[data-key] li').count()).toBeGreaterThan(0);
  });

  test('terms lie beside their twins of the other language in the vectors', async () => {
    await open(PATH);
    await fillIn({ source: 'terms', vectors: 'course', projection: 'pca' });
    await draw();
    await find('embedding');
    await expect(page.locator('table[data-neighbours] tbody tr').first()).toContainText('嵌入');
  });

  test('vectors of a real encoder, once it is loaded', async () => {
    await open(PATH);
    await fillIn({ source: 'own', lines: LINES, vectors: 'encoder', projection: 'pca', k: '2' });
    expect(await fails(() => press('run'))).toMatch(/encoder|load/i);
    await page.locator('[data-load-model]').click();
    await page.waitForSelector('[data-encoder=ready]');
    await draw();
    await find('fog on');
    await tool('landing', { query: 'fog' });
    await page.waitForSelector('[data-landed]');
    await expect(page.locator('[data-landed] tbody tr').first()).toContainText('fog');
    const unread = page.locator('[data-unread]');
    await expect(unread).toBeHidden();
    await tool('landing', { query: 'Когда уходит катер в туман?' });
    await expect(unread).toHaveText(/language that .+ does not read/);
    await tool('landing', { query: 'a boat' });
    await unread.waitFor({ state: 'hidden' });
  });
});

describe('lines of one’s own', () => {
  test('become points, find their neighbours, and stay out of the address', async () => {
    await open(PATH);
    await fillIn({ source: 'own', lines: LINES, vectors: 'lsa', projection: 'pca', k: '2' });
    await draw();
    await find('fog on');
    await expect(page.locator('table[data-neighbours]')).toContainText('a boat in fog');
    await tool('landing', { query: 'the tide' });
    await page.waitForSelector('[data-landed]');
    await expect(page.locator('[data-landed]')).toHaveText(/tide/);
    await expect(page.locator('[name=apart]')).toHaveValue('score');
    expect(page.url()).not.toContain('tide');
  });

  test('that are too few are answered beside them, and nothing is lost', async () => {
    await open(PATH);
    await fillIn({ source: 'own', lines: 'one\ntwo', vectors: 'lsa' });
    const sentence = await fails(() => press('run'));
    expect(sentence).toMatch(/5 points or more; here it has 2/);
    await expect(page.locator('[data-error=lines]')).toHaveText(sentence);
    await expect(page.locator('[name=lines]')).toHaveValue('one\ntwo');
  });
});
