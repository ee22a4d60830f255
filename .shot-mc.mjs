import { chromium } from 'playwright-core';
const [base, ...specs] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu','--disable-quic'] });
for (const spec of specs) { // name|path|width|theme|selector
  const [name, path, width, theme, action, y='0', h='0'] = spec.split('|');
  const page = await browser.newPage({ viewport: { width: +width, height: 900 }, colorScheme: theme });
  page.on('console', m => ['error','warning'].includes(m.type()) && console.log(name, m.text().slice(0,300)));
  page.on('pageerror', e => console.log(name, 'PAGEERROR', e.message.slice(0,300)));
  await page.goto(base + path, { waitUntil: 'load' });
  await page.waitForTimeout(800);
  if (action) await eval('(async()=>{' + action + '})()');
  await page.waitForTimeout(400);
  await page.screenshot({ path: `/tmp/shots/${name}.png`, ...(+h ? {fullPage:true, clip:{x:0,y:+y,width:+width,height:+h}} : {fullPage: true}) });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (over > 0) console.log(name, 'OVERFLOW', over);
  await page.close();
}
await browser.close();
