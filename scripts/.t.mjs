import { chromium } from 'playwright-core';
const b = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const c = await b.newContext({ javaScriptEnabled: false });
const p = await c.newPage();
p.on('response', (r) => {
  if (r.status() >= 400) console.log(r.status(), r.url());
});
for (const u of [
  '/en/demos/guide/',
  '/en/demos/matrix/',
  '/en/use-your-own-model/',
  '/en/demos/code-clinic/',
  '/en/demos/knowledge-paths/',
  '/en/words/',
  '/en/teach/',
  '/en/demos/four-roads/',
  '/en/matrix/',
  '/en/compare/',
]) {
  await p.goto('http://localhost:4555' + u).catch(() => {});
  await p.waitForTimeout(800);
  console.log(u, p.url());
}
await b.close();
