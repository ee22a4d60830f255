import { chromium } from 'playwright-core';
import chr from '@sparticuz/chromium';
import { spawn } from 'node:child_process';
const port = 4951; const srv = spawn('python3', ['-m','http.server',String(port),'-d','dist'],{stdio:'ignore'});
await new Promise(r=>setTimeout(r,800));
const args = chr.args.filter(a => !/single-process|no-zygote/.test(a));
const b = await chromium.launch({ executablePath: await chr.executablePath(), args, headless: true });
const keep = await b.newPage();
const page = await b.newPage({ viewport:{width:1280,height:800} });
for (const p of ['choosing/decision-guide','choosing/cell-by-cell','from-scratch/scaling-and-budget','prompting/one-word-another-answer']) {
await page.goto(`http://localhost:${port}/en/learn/${p}/`); await page.waitForTimeout(500);
console.log(p, await page.evaluate(()=>{const q=(s)=>{const e=document.querySelector(s); if(!e) return s+' -'; const r=e.getBoundingClientRect(); return `${s} ${Math.round(r.top)}..${Math.round(r.bottom)} (${Math.round(r.height)}) pad ${getComputedStyle(e).padding}`}; return ['.page-head','.strip','.strip figure','.strip .plate','.asks-head','.strip [data-drawing]','.asks-foot','.rule','.strip + *'].map(q).join('\n   ')}));
}
await b.close(); srv.kill();
