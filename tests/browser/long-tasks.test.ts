import type { CDPSession } from 'playwright-core';
import { expect, test } from 'vitest';
import { builtDemos } from './built-demos';
import { isReady, runOf } from './demo';
import { open, page, useVisitor, visitor } from './visitor';

useVisitor({ viewport: { width: 1280, height: 800 } });

/** Milliseconds of computing after which a page feels stuck (web.dev, "long tasks"). */
const LONG = 50;
/** Milliseconds that the device we write this for computes a million roots; a slower one gets as much longer. */
const MILLION_ROOTS = 50;

/** Demos whose run is long, with settings that make it short; the others run as they come. */
const SHORT: Record<string, string> = {
  abstain: '?abstain.questions=40',
  finetune: '?finetune.steps=40',
  'four-roads': '?four-roads.seeds=1&four-roads.road=base,rag,rule',
  trainer: '?trainer.steps=40',
};

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds that the thread computed, whatever else the machine had to do. */
  tdur?: number;
  args: { data?: { message?: string } };
}

/** What the page says at the start of a trace: pages that other tests have left are in the same browser. */
const HERE = 'the page under test';

async function traced(device: CDPSession, action: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  device.on('Tracing.dataCollected', ({ value }) => events.push(...(value as never[])));
  const includedCategories = ['toplevel', 'devtools.timeline'];
  await device.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories },
  });
  await page.evaluate((here) => console.timeStamp(here), HERE);
  await action();
  const complete = new Promise((done) => device.once('Tracing.tracingComplete', done));
  await device.send('Tracing.end');
  await complete;
  return events;
}

/** How many times slower than that this device is now, at least 1. */
const slowness = (): Promise<number> =>
  page.evaluate((usual) => {
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      let sum = 0;
      for (let n = 1; n < 1_000_000; n++) sum += Math.sqrt(n) / Math.cbrt(n + sum / 1e9);
      return performance.now() - start;
    });
    return Math.max(1, Math.min(...times) / usual);
  }, MILLION_ROOTS);

/** Milliseconds of computing of each task of the page's own thread, the longest first. */
function tasksOf(events: readonly TraceEvent[]): number[] {
  const own = events.find(({ args }) => args.data?.message === HERE)!;
  return events
    .filter(({ name, pid, tid }) => name.endsWith('RunTask') && pid === own.pid && tid === own.tid)
    .map(({ tdur = 0 }) => tdur / 1_000)
    .sort((a, b) => b - a);
}

/** Milliseconds of the longest task of one run, as the device we write for would compute it. */
async function longestOf(name: string, settings: string): Promise<number> {
  await open(`en/demos/${name}/${settings}`, {});
  await isReady(`x-${name}`);
  await page.waitForLoadState('networkidle');
  const device = await visitor.context.newCDPSession(page);
  const events = await traced(device, () => runOf(name));
  const [longest] = tasksOf(events);
  expect(longest).toBeGreaterThan(0);
  return longest! / (await slowness());
}

test.each(builtDemos())('the page stays responsive while %s runs', async (name) => {
  const settings = SHORT[name] ?? '';
  const first = await longestOf(name, settings);
  // What is long once may be the doing of a busy machine; what is long again is ours.
  const longest = first < LONG ? first : Math.min(first, await longestOf(name, settings));
  expect(longest).toBeLessThan(LONG);
});
