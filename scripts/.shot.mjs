import { chromium } from 'playwright-core';
const [, , path, out, width = '1280', theme = 'light', act = ''] = process.argv;
const b = await chromium.launch({ executablePath: '/usr/bin/chromium' });
const p = await b.newPage({
  viewport: { width: +width, height: width === '360' ? 740 : 800 },
  colorScheme: theme,
});
p.on('console', (m) => {
  if (m.type() === 'error') console.log('console:', m.text());
});
p.on('pageerror', (e) => console.log('error', e.message));
await p.goto('http://localhost:4411' + path);
await p.waitForTimeout(2500);
if (act.includes('press')) {
  for (const b of await p.locator('section[data-step]:not([data-yours]) [data-press]').all()) {
    await b.click();
    await p.waitForTimeout(120);
  }
}
if (act.includes('yours')) {
  const texts = [
    'Can I bring my dog? Yes, dogs travel free. We stopped that in May.',
    'When are you closed? It gives last year’s hours, though ours are online.',
    'Write the refund as one line. It writes a friendly letter instead.',
  ];
  const picks = [
    ['yes', 'no'],
    ['yes', 'yes'],
    ['none', 'no'],
  ];
  for (let n = 1; n <= 3; n++) {
    if (width === '360')
      await p
        .locator('.tabs button')
        .nth(n - 1)
        .click();
    await p.fill(`[name=failure${n}]`, texts[n - 1]);
    await p.locator(`[name=pasted${n}][value=${picks[n - 1][0]}]`).check({ force: true });
    await p.locator(`[name=second${n}][value=${picks[n - 1][1]}]`).check({ force: true });
  }
  await p.locator('[data-yours] button[type=submit]').click();
  await p.waitForTimeout(400);
}
for (const s of await p.locator('section[data-step]').all())
  console.log(await s.getAttribute('data-step'), Math.round((await s.boundingBox()).height));
const first = await p.locator('[data-press]').first().boundingBox();
console.log('first press', Math.round(first.y));
await p.screenshot({ path: out, fullPage: true });
await b.close();
