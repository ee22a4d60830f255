import { expect, test } from 'vitest';
import { at, enter, page, useVisitor } from './visitor';

useVisitor({ viewport: { width: 1280, height: 900 } });

/** Where somebody is led who comes by an earlier address, below the site, before a demo there writes its own address. */
async function endOf(path: string, javaScriptEnabled = true): Promise<string> {
  await enter({ javaScriptEnabled });
  const passed: string[] = [];
  page.on('framenavigated', (frame) => passed.push(frame.url().slice(at('').length - 1)));
  await page.goto(at(path));
  await page.waitForSelector('main');
  return passed.find((one) => one !== `/${path}`)!;
}

test('an earlier address redirects to its page with all its settings', async () => {
  expect(await endOf('en/compare/?weight.freshness=5')).toBe(
    '/en/guide/?weight.freshness=5#criteria',
  );
  expect(await endOf('zh/demos/guide/?case=prototype#guide-why')).toBe('/zh/guide/?case=prototype#guide-why'); // prettier-ignore
  expect(await endOf('zh/demos/knowledge-paths/')).toBe('/zh/learn/start/four-levers/#fig-paths');
  expect(await endOf('en/demos/adapter/')).toBe('/en/#switch');
  expect(await endOf('en/learn/choosing/cell-by-cell/#fig-sums')).toBe('/en/guide/#criteria');
});

test('an earlier address redirects without JavaScript', async () => {
  expect(await endOf('en/demos/matrix/', false)).toBe('/en/guide/#criteria');
});
