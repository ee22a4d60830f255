// snap.mjs <port> <out.json> [k/n] — boxes, type, colours of every element in ~110 states
import { chromium } from 'playwright-core';
import fs from 'fs';
import { PAGES } from '/tmp/css/states.mjs';
const [port, out, part = '0/1'] = process.argv.slice(2);
const [k, n] = part.split('/').map(Number);
const modes = [
  { l: 'en', w: 1280 },
  { l: 'zh', w: 360, dark: 1 },
  { l: 'en', w: 360 },
  { l: 'zh', w: 1280, dark: 1 },
  { l: 'en', w: 820 },
];
// each page in two of the modes, in turn; demos in three and after a quick run
const list = [];
PAGES.forEach((p, i) => {
  const ms =
    p.startsWith('learn/') && i % 2
      ? []
      : p.startsWith('demos/') && !p.includes('code')
        ? [0, 1]
        : [i % 4 < 2 ? 0 : 3, i % 4 < 2 ? 1 : 2].slice(i % 3 ? 0 : 1);
  for (const m of ms) list.push([p, m]);
});
for (const p of ['', 'five/', 'guide/', 'own/', 'lab/']) list.push([p, 4]);
const P =
  'font-family font-size font-weight font-style line-height letter-spacing text-align text-decoration-line white-space color background-color border-top-width border-right-width border-bottom-width border-left-width border-top-color border-bottom-color border-left-color border-top-style border-left-style border-radius fill fill-opacity stroke stroke-width stroke-dasharray stroke-linecap opacity visibility display box-shadow outline-style list-style-type cursor z-index text-transform paint-order overflow-x overflow-y position'.split(
    ' ',
  );
const shot = (page) =>
  page.evaluate((P) => {
    const o = [];
    for (const e of document.querySelectorAll('body, body *')) {
      if (['SCRIPT', 'STYLE', 'TEMPLATE'].includes(e.tagName)) continue;
      const r = e.getBoundingClientRect(),
        c = getComputedStyle(e);
      const row = [
        e.tagName.toLowerCase() + '.' + (e.getAttribute('class') || ''),
        Math.round((r.x + scrollX) * 10) / 10,
        Math.round((r.y + scrollY) * 10) / 10,
        Math.round(r.width * 10) / 10,
        Math.round(r.height * 10) / 10,
        P.map((p) => c[p.replace(/-(.)/g, (_, x) => x.toUpperCase())]).join('|'),
      ];
      let ps = '';
      for (const q of ['::before', '::after', '::marker']) {
        const d = getComputedStyle(e, q);
        if (d.content !== 'none' && d.content !== 'normal')
          ps +=
            q +
            d.content +
            d.width +
            d.height +
            d.color +
            d.backgroundColor +
            d.borderTopWidth +
            d.borderTopColor +
            d.fontSize +
            d.fontWeight +
            d.top +
            d.left +
            d.transform +
            d.visibility +
            d.opacity +
            d.display;
      }
      row.push(ps);
      o.push(row);
    }
    return o;
  }, P);
console.log(list.length);
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});
const res = {};
let i = -1;
for (const [p, mi] of list) {
  i++;
  if (i % n !== k) continue;
  const m = modes[mi];
  const ctx = await browser.newContext({
    viewport: { width: m.w, height: 900 },
    reducedMotion: 'reduce',
    colorScheme: m.dark ? 'dark' : 'light',
  });
  const page = await ctx.newPage();
  page.setDefaultTimeout(30000);
  const key = `${m.l} ${m.w}${m.dark ? ' dark' : ''} ${p}`;
  try {
    await page.goto(`http://127.0.0.1:${port}/${m.l}/${p}`);
    await page.evaluate(async () => {
      for (let y = 0; y < document.documentElement.scrollHeight; y += 700) {
        scrollTo(0, y);
        await new Promise((r) => setTimeout(r, 20));
      }
      scrollTo(0, 0);
    });
    await page
      .waitForFunction(
        () =>
          !document.querySelector('[data-status][data-props]:not(:defined)') &&
          !document.querySelector('[data-status=running]'),
        null,
        { timeout: 8000 },
      )
      .catch(() => {});
    await page.waitForTimeout(250);
    res[key] = await shot(page);
    await page.evaluate(() =>
      document.querySelectorAll('main details').forEach((d) => (d.open = true)),
    );
    if (mi !== 4 && (p.startsWith('demos/') || p === 'lab/' || p === 'own/')) {
      const q = page.locator(
        'main button[data-quick]:visible:enabled, main button[data-run]:visible:enabled',
      );
      if (await q.count()) {
        await q
          .first()
          .click()
          .catch(() => {});
        await page.waitForTimeout(150);
        await page
          .waitForFunction(() => !document.querySelector('[data-status=running]'), null, {
            timeout: 20000,
          })
          .catch(() => {});
      }
    } else if (mi !== 4 && (p.startsWith('learn/') || p === 'five/' || p === '')) {
      for (const b of (
        await page.locator('main button.go:visible, main .presses button:visible').all()
      ).slice(0, 7))
        await b.click({ timeout: 600 }).catch(() => {});
    }
    await page.waitForTimeout(500);
    res[key + ' +'] = await shot(page);
  } catch (e) {
    console.log(key, e.message.slice(0, 100));
  }
  await ctx.close();
  console.log(key);
}
fs.writeFileSync(out, JSON.stringify(res));
console.log('DONE');
await browser.close();
