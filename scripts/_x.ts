import { launch } from '../tests/browser/browser';
const browser = await launch();
for (const [w, h] of [[1280, 800], [360, 740]] as const)
  for (const l of ['en', 'zh']) {
    const page = await browser.newPage({ viewport: { width: w, height: h } });
    await page.goto(`http://localhost:4777/${l}/learn/retrieval/rag-end-to-end/`);
    const real = page.locator('[data-real]').last();
    await real.scrollIntoViewIfNeeded();
    await real.screenshot({ path: `/tmp/keep/r1real-${l}-${w}.png` });
    for (const d of await page.locator('.more-questions').all()) await d.evaluate((x: HTMLDetailsElement) => (x.open = true));
    const q = page.locator('#r1-q5');
    await q.locator('input').first().check();
    await q.screenshot({ path: `/tmp/keep/r1q-${l}-${w}.png` });
    await page.close();
  }
await browser.close();
