import { chromium } from 'playwright-core';
import chr from '@sparticuz/chromium';
import { spawn } from 'node:child_process';
const port = 4950; const srv = spawn('python3', ['-m','http.server',String(port),'-d','dist'],{stdio:'ignore'});
await new Promise(r=>setTimeout(r,800));
const args = chr.args.filter(a => !/single-process|no-zygote/.test(a));
const b = await chromium.launch({ executablePath: await chr.executablePath(), args, headless: true });
const keep = await b.newPage();
const shot = async (p, o, f, full, clip) => { const c = await b.newContext({ viewport: o.v, colorScheme: o.dark ? 'dark':'light', reducedMotion:'reduce' }); const page = await c.newPage(); await page.goto(`http://localhost:${port}/${p}/`); await page.waitForTimeout(700);
 if (full==='pics') { const n = await page.locator('.term-drawing').count(); for (let i=0;i<n;i++){ const el = page.locator('.term-drawing').nth(i); await el.scrollIntoViewIfNeeded(); const bb = await el.boundingBox(); await page.screenshot({path: f.replace('.png',`-${i}.png`), clip: {x:Math.max(0,bb.x-20), y:Math.max(0,bb.y-120), width: Math.min(o.v.width-Math.max(0,bb.x-20),bb.width+40), height: bb.height+240}}).catch(()=>{}); } }
 else await page.screenshot({path:f, fullPage: !!full}); await c.close(); };
for (const p of ['en/learn/choosing/decision-guide','en/learn/prompting/one-word-another-answer']) await shot(p,{v:{width:1280,height:1100}},`/tmp/late-${p.split('/').at(-1)}.png`);
await shot('en/learn/retrieval/rag-that-runs',{v:{width:1280,height:800}},'/tmp/pic.png','pics');
await shot('zh/learn/retrieval/finding-text',{v:{width:360,height:740},dark:true},'/tmp/picz.png','pics');
await shot('en/learn/retrieval/grounded-answers',{v:{width:1280,height:800},dark:true},'/tmp/picg.png','pics');
await b.close(); srv.kill();
