import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { handler } from '../../scripts/build/static-server.mjs';
import { launch } from '../browser/browser';
import { goal, goalLine, load, spread, type Report } from './report';
import { table } from './timing';

const PAGE_BYTES = 4096;
const LOOK_EVERY = 500;
const PATIENCE = 600_000;
/** Cores of the device that the goals are set for. */
const CORES = 2;
/** A road of the run in hand, not of the recorded figure, which has them all from the start. */
const RESULT = 'x-four-roads[data-status=running][data-mine] .lane[data-accuracy]';

/** What one press of Run took. */
interface Measured {
  /** Seconds to the first road's result, and to the last. */
  first: number;
  all: number;
  /** Milliseconds of every task of the page's thread that was longer than 50. */
  longTasks: number[];
  /** Megabytes of the page's process, workers included, above what it held before. */
  megabytes: number;
  /** Seconds of processor time of the browser, to the first road's result and to the last. */
  cpu: { first: number; all: number };
  workers: number;
}

/** The four roads by their plain names; retrieval as the lab has it by default. */
const FOUR = ['prompt', 'rag', 'finetune', 'scratch'];

/** The four roads of the first task, three seeds, in Chromium on the built site. */
export async function run(): Promise<Report> {
  if (!existsSync('dist/en/lab')) throw new Error('There is no dist/en/lab/. Type: npm run build');
  const busy = load();
  const server = createServer(handler({ root: 'dist', base: '/', headers: true }));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const browser = await launch();
  try {
    const { port } = server.address() as AddressInfo;
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${port}/en/lab/`);
    for (const box of await page.locator('x-four-roads input[name=road]').all()) {
      const wanted = FOUR.includes((await box.getAttribute('value')) ?? '');
      await box.evaluate((one, on) => {
        (one as HTMLInputElement).checked = on;
        one.dispatchEvent(new Event('input', { bubbles: true }));
      }, wanted);
    }
    return report(await measure(browser, page), busy);
  } finally {
    await browser.close();
    server.close();
  }
}

async function measure(browser: Browser, page: Page): Promise<Measured> {
  const lab = page.locator('x-four-roads');
  await page.evaluate(() => {
    const found: number[] = [];
    Object.assign(window, { longTasks: found });
    new PerformanceObserver((list) =>
      found.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ type: 'longtask' });
  });
  const held = await residentMegabytes(browser);
  let most = held;
  const looking = setInterval(() => {
    void residentMegabytes(browser).then((now) => (most = Math.max(most, now)));
  }, LOOK_EVERY);
  const idle = await processorSeconds(browser);
  const start = performance.now();
  await lab.locator('button[data-run]').first().click();
  await page.waitForSelector('x-four-roads[data-status=running]');
  await page.waitForSelector(RESULT, { state: 'attached', timeout: PATIENCE });
  const first = (performance.now() - start) / 1000;
  const early = await processorSeconds(browser);
  await page.waitForSelector('x-four-roads[data-status=idle]', { timeout: PATIENCE });
  const all = (performance.now() - start) / 1000;
  const late = await processorSeconds(browser);
  const cpu = { first: early - idle, all: late - idle };
  clearInterval(looking);
  const longTasks = await page.evaluate(
    () => (window as unknown as { longTasks: number[] }).longTasks,
  );
  const workers = page.workers().length;
  return { first, all, longTasks, megabytes: most - held, cpu, workers };
}

/** Processor time of all processes of the browser so far: other programs of a busy machine do not add to it. */
async function processorSeconds(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/** Memory of all processes that draw pages; where the system does not tell, not a number. */
async function residentMegabytes(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const bytes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => `/proc/${id}/statm`)
    .map((file) =>
      existsSync(file) ? Number(readFileSync(file, 'utf8').split(' ')[1]) * PAGE_BYTES : NaN,
    );
  return bytes.reduce((sum, each) => sum + each, 0) / 1e6;
}

function report(
  { first, all, longTasks, megabytes, cpu, workers }: Measured,
  busy: number,
): Report {
  const longest = Math.max(0, ...longTasks);
  const goals = [
    goal('seconds to the first result', spread([first]), { atMost: 3 }),
    goal('seconds for four roads, three seeds', spread([all]), { atMost: 36 }),
    goal('longest task of the page, ms', spread([longest]), { atMost: 50 }),
    goal('memory, MB', spread([megabytes]), { atMost: 300 }),
  ];
  const rows: [string, string][] = [
    ['first result', `${first.toFixed(1)} s`],
    ['four roads, three seeds', `${all.toFixed(1)} s`],
    ['processor time to the first result', `${cpu.first.toFixed(1)} s`],
    ['processor time of the whole run', `${cpu.all.toFixed(1)} s`],
    ['which two idle cores do in', `${(cpu.all / CORES).toFixed(1)} s at best`],
    ['tasks over 50 ms', String(longTasks.length)],
    ['longest of them', `${longest.toFixed(0)} ms`],
    ['memory above the idle page', `${megabytes.toFixed(0)} MB`],
    ['workers', String(workers)],
  ];
  const text = [table(['the lab, new facts, Chromium', ''], rows), ...goals.map(goalLine)];
  const warning = busy > 1 ? `The machine was busy (load ${busy.toFixed(1)}).` : undefined;
  return { text: text.join('\n'), figures: { load: busy, goals }, warning };
}
