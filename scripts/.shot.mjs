import { chromium } from 'playwright-core';
const [, , ...jobs] = process.argv;
const b = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
for (const job of jobs) {
  const [path, w, h, name, sel, dark] = job.split('|');
  const p = await b.newPage({
    viewport: { width: +w, height: +h },
    reducedMotion: 'reduce',
    colorScheme: dark ? 'dark' : 'light',
  });
  await p.goto('http://localhost:4555' + path);
  await p.waitForTimeout(1500);
  if (sel)
    await p.evaluate((s) => {
      const e = document.querySelector(s);
      e?.scrollIntoView({ block: 'start' });
    }, sel);
  await p.waitForTimeout(300);
  await p.screenshot({ path: '/tmp/shots/' + name + '.png' });
  await p.close();
}
await b.close();
