import type { Browser, Page } from 'playwright-core';
import { withEncoder } from '../demos/embedding-map/pretended';
import { inChromium, site } from './chromium';
import { atLeast, goal, goalLine, load, processor, spread, type Report } from './report';
import { table } from './timing';

const LINES = 20_000;
const ROUNDS = atLeast(1, 5);
const GLIDE = 1_200; // ms until points have come to rest
const MOVES = 40;
const FRAME = 8;
const SHIFT = 0.02;
const TRACED = ['devtools.timeline', 'disabled-by-default-devtools.timeline'].flatMap((name) => [
  name,
  `${name}.frame`,
]);

export async function run(): Promise<Report> {
  const busy = load();
  return inChromium(site('en/demos/embedding-map'), async ({ browser, page, base }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await filled(page, base);
    return report(await measured(browser, page), busy);
  });
}

async function filled(page: Page, base: string): Promise<void> {
  await withEncoder(page);
  await page.goto(`${base}/en/demos/embedding-map/`);
  await page.locator('button[data-lie]:enabled').waitFor();
  await page.locator('input[name=find]').fill('zzz');
  await page.locator('button[data-load-model]').click();
  const said = page.locator('x-embedding-map [data-said]');
  await said.filter({ hasText: 'E5 is here' }).waitFor();
  const line = (_: unknown, at: number) => String.fromCharCode(0x4e00 + at);
  const lines = Array.from({ length: LINES }, line).join('\n');
  const file = { name: 'lines.txt', mimeType: 'text/plain', buffer: Buffer.from(lines) };
  await page.locator('x-embedding-map input[type=file]').setInputFiles(file);
  await said.filter({ hasText: '20,000 texts of yours stand' }).waitFor({ timeout: 120_000 });
  await page.waitForTimeout(GLIDE);
}

interface Measured {
  gliding: number[];
  hovering: number[];
  shift: number;
}

/** Glides and moves of the pointer in turn, so that a slow moment of the machine hits both. */
async function measured(browser: Browser, page: Page): Promise<Measured> {
  const [gliding, hovering]: [number[], number[]] = [[], []];
  await page.evaluate(() => {
    const sum = { shift: 0 };
    Object.assign(globalThis, { sum });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        sum.shift += (entry as never as { value: number }).value;
    }).observe({ type: 'layout-shift' });
  });
  const places = await page
    .locator('x-embedding-map [data-point]')
    .evaluateAll((terms) => terms.map((term) => term.getBoundingClientRect().toJSON() as DOMRect));
  for (let round = 0; round < ROUNDS; round++) {
    const glide = async () => {
      await page.locator('button[data-lie]').dispatchEvent('click');
      await page.waitForTimeout(GLIDE);
    };
    gliding.push(...(await framesOf(browser, page, glide)));
    await page.locator('button[data-back]').click();
    await page.waitForTimeout(GLIDE);
    const hover = async () => {
      for (const { x, y } of places.slice(MOVES * round, MOVES * (round + 1))) {
        await page.mouse.move(x, y);
        await page.waitForTimeout(20);
      }
    };
    hovering.push(...(await framesOf(browser, page, hover)));
  }
  const shift = await page.evaluate(
    () => (globalThis as never as { sum: { shift: number } }).sum.shift,
  );
  return { gliding, hovering, shift };
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Of it, what the thread computed: no other program's share. */
  tdur?: number;
}

/** The main thread's work of each frame, in ms: of all tasks from one that begins a frame to the next. */
async function framesOf(browser: Browser, page: Page, act: () => Promise<void>): Promise<number[]> {
  await browser.startTracing(page, { categories: TRACED });
  await act();
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as {
    traceEvents: TraceEvent[];
  };
  const begun = traceEvents.filter(({ name }) => name === 'BeginMainThreadFrame');
  const isMain = ({ pid, tid }: TraceEvent) => pid === begun[0]?.pid && tid === begun[0].tid;
  const tasks = traceEvents
    .filter((event) => isMain(event) && event.name.endsWith('RunTask') && event.ph === 'X')
    .sort((a, b) => a.ts - b.ts);
  const frames: number[] = [];
  let end = 0;
  for (const { ts, dur = 0, tdur = dur } of tasks) {
    if (ts < end) continue; // inside another
    end = ts + dur;
    if (begun.some((one) => one.ts >= ts && one.ts <= end)) frames.push(0);
    if (frames.length > 0) frames[frames.length - 1]! += tdur / 1_000;
  }
  return frames;
}

const at = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? NaN;

function report({ gliding, hovering, shift }: Measured, busy: number): Report {
  const row = (name: string, frames: readonly number[]) => [
    name,
    String(frames.length),
    at(frames, 0.5).toFixed(1),
    at(frames, 0.95).toFixed(1),
    at(frames, 1).toFixed(1),
  ];
  const goals = [
    goal('map of 20,000, gliding: ms a frame', spread(gliding), { atMost: FRAME }),
    goal('map of 20,000, under the pointer: ms a frame', spread(hovering), { atMost: FRAME }),
    goal('shift', spread([shift]), { atMost: SHIFT }),
  ];
  const head = ['main thread, ms a frame', 'frames', 'median', '95 of 100', 'most'];
  const text = [
    table(head, [row('gliding to a ring and back', gliding), row('under the pointer', hovering)]),
    ...goals.map(goalLine),
    `${processor()}; load of the machine at the start: ${busy.toFixed(1)}`,
  ].join('\n');
  return { text, figures: { gliding, hovering, shift, goals, busy } };
}
