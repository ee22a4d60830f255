import { chromium } from 'playwright-core';
const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']}); const p = await b.newPage();
await p.goto('file:///tmp/manual/manual.html');
await p.pdf({ path: '/tmp/manual/manual.pdf', format: 'A4', margin: {top:'20mm',bottom:'20mm',left:'22mm',right:'22mm'} });
await b.close();
