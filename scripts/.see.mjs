import { chromium } from 'playwright-core';
const [,, base, out, locale='en', width='1280', scheme='light', texts='/tmp/manual/manual.pdf', qs='/tmp/manual/questions.csv'] = process.argv;
const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']});
const p = await b.newPage({ viewport: { width: +width, height: 1000 }, colorScheme: scheme });
p.on('pageerror', e => console.log('ERR', e.message.slice(0,400))); p.on('console', m => m.type()==='error' && console.log('console', m.text().slice(0,300)));
await p.goto(`${base}/${locale}/own/`);
await p.waitForFunction(() => document.querySelector('x-material')?.matches(':defined'));
await p.waitForTimeout(1500);
for (const f of [texts, qs]) { await p.locator('input[name=material]').setInputFiles(f); await p.waitForTimeout(500); }
await p.goto(`${base}/${locale}/own/#search`);
await p.locator('x-material button[data-quick]:enabled').last().waitFor({timeout: 60000});
await p.locator('x-material').screenshot({ path: out.replace('.png','-before.png') });
const t0 = Date.now();
await p.locator('x-material [data-part=search] button[data-quick]').click();
if (process.env.STOP) { await p.waitForTimeout(+process.env.STOP); await p.locator('x-material').screenshot({ path: out.replace('.png','-mid.png') }); }
const log = [];
for (let last=''; ;) {
  await p.waitForTimeout(250);
  const s = await p.evaluate(() => [document.querySelector('x-material').dataset.status, document.querySelectorAll('td[data-low]').length, document.querySelector('x-material [data-progress]')?.textContent].join(' | '));
  const key = s.split(' | ').slice(0,2).join(); if (key !== last) { log.push(`${((Date.now()-t0)/1000).toFixed(1)} ${s}`); last = key; }
  if (!s.startsWith('running')) break;
}
console.log(log.join('\n'), '\nseconds', (Date.now()-t0)/1000);
console.log(await p.evaluate(() => [...document.querySelectorAll('x-material tbody tr')].map(r => r.innerText.replace(/\s+/g,' ')).join('\n') + '\n' + document.querySelector('[data-verdict]').textContent + '\n' + document.querySelector('[data-chosen]').innerText));
console.log('scrollW', await p.evaluate(() => document.documentElement.scrollWidth));
await p.locator('x-material').screenshot({ path: out });
await b.close();
