import { chromium } from 'playwright-core';
const [url, width, theme, sel, out, action] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: +width, height: 900 }, colorScheme: theme });
page.on('pageerror', e => console.log('PAGEERROR', e.message.slice(0,300)));
await page.goto(url); await page.waitForTimeout(900);
if (action) await eval('(async()=>{' + action + '})()');
await page.waitForTimeout(500);
await page.addStyleTag({content:'astro-dev-toolbar{display:none}.status{position:static!important}'});
await page.locator(sel).screenshot({ path: `/tmp/shots/${out}.png` });
if (out==='pdf') { await page.pdf({path:'/tmp/shots/p.pdf', format:'A4', preferCSSPageSize:true}); }
await browser.close();
