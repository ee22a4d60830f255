import type { Browser } from 'playwright-core';
import { inChromium, site, type Opened } from './chromium';
import { atLeast, load, optionOf, processor, quotients, shown, spread } from './report';
import type { Report } from './report';

const ROUNDS = atLeast(1, 3);
const SEEDS = atLeast(1, 3);
const FOUR = ['prompt', 'rag', 'finetune', 'scratch'];
/** Seconds: what a reader waits, and how far from the truth the time left may be told. */
const GOALS = { answer: 1.5, all: 15, third: 1 / 3 };

/** What the page of the lab shows at one moment of a run, in seconds since the press. */
interface Seen {
  at: number;
  /** Seconds that it says are left. */
  left?: number | undefined;
  /** True if an answer of the model is shown, or the result of a road. */
  answers: boolean;
  result: boolean;
}

interface Measured {
  /** Seconds to the first answer, the first result of a road, and the last. */
  answer: number;
  result: number;
  all: number;
  /** Seconds said to be left after the first tenth, by those that were. */
  said: number;
  /** Milliseconds of the longest task of the page's thread. */
  longest: number;
  /** Seconds of processor time of the browser. */
  cpu: number;
}

/** The four roads of the first task in Chromium on the built site; in turn with `--before=<an earlier dist>`. */
export async function run(): Promise<Report> {
  const served = site('en/lab');
  const before = optionOf('before');
  const earlier = before && site('en/lab', before);
  const busy = load();
  const [now, then]: [Measured[], Measured[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    if (earlier) then.push(await inChromium(earlier, pressed));
    now.push(await inChromium(served, pressed));
  }
  return report(now, then, busy);
}

async function pressed({ browser, page, base }: Opened): Promise<Measured> {
  await page.goto(`${base}/en/lab/`);
  await page.waitForSelector('x-four-roads button[data-run]:enabled', { state: 'attached' });
  await page.evaluate(choose, { roads: FOUR, seeds: SEEDS });
  const idle = await processorSeconds(browser);
  const { seen, longest } = await page.evaluate(watched);
  const all = seen.at(-1)!.at;
  const tenth = seen.find(({ at, left }) => left !== undefined && at > all / 10)!;
  return {
    answer: seen.find(({ answers }) => answers)!.at,
    result: seen.find(({ result }) => result)!.at,
    all,
    longest,
    said: tenth.left! / (all - tenth.at),
    cpu: (await processorSeconds(browser)) - idle,
  };
}

function choose({ roads, seeds }: { roads: string[]; seeds: number }): void {
  const changed = (input: HTMLInputElement) =>
    input.dispatchEvent(new Event('input', { bubbles: true }));
  for (const box of document.querySelectorAll<HTMLInputElement>('x-four-roads [name=road]')) {
    box.checked = roads.includes(box.value);
    changed(box);
  }
  const count = document.querySelector<HTMLInputElement>('x-four-roads input[name=seeds]')!;
  count.value = String(seeds);
  changed(count);
}

/** Looks twenty times a second until the run is over. Runs in the page. */
async function watched(): Promise<{ seen: Seen[]; longest: number }> {
  let longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: 'longtask' });
  const lab = document.querySelector<HTMLElement>('x-four-roads')!;
  const runs = lab.dataset.runs ?? '0';
  const start = performance.now();
  const seen: Seen[] = [];
  lab.querySelector<HTMLButtonElement>('button[data-run]')!.click();
  while ((lab.dataset.runs ?? '0') === runs || lab.dataset.status === 'running') {
    await new Promise((later) => setTimeout(later, 50));
    if (lab.dataset.status === 'failed') throw new Error('The lab failed.');
    const said = lab.querySelector('[data-progress]')?.textContent ?? '';
    const [, n, unit] = /about (?:< )?([\d.]+) (s|min) left/.exec(said) ?? [];
    seen.push({
      at: (performance.now() - start) / 1000,
      left: n ? Number(n) * (unit === 'min' ? 60 : 1) : undefined,
      answers: lab.querySelector('[data-ticker]') !== null,
      result: lab.querySelector('[data-accuracy]') !== null,
    });
  }
  return { seen, longest };
}

/** Processor time of all processes of the browser so far: other programs of a busy machine do not add to it. */
async function processorSeconds(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

function report(now: Measured[], then: Measured[], busy: number): Report {
  const of = (key: keyof Measured, runs = now) => runs.map((one) => one[key]);
  const beside = (key: keyof Measured) =>
    then.length > 0
      ? `, ${shown(quotients(of(key), of(key, then)), 2)} of what it took before`
      : '';
  const line = (said: string, key: keyof Measured, goal?: number) =>
    `${said} after ${shown(spread(of(key)))} s${beside(key)}${goal ? ` (goal ${goal} s)` : ''}.`;
  const toldBefore = then.length > 0 ? ` (before: ${shown(spread(of('said', then)), 2)})` : '';
  const text = [
    `The lab, four roads, seeds: ${SEEDS}, Chromium, ${processor()}, load ${busy.toFixed(1)}.`,
    line('The first answer of the model is seen', 'answer', GOALS.answer),
    line('The first road has its result', 'result'),
    line('All is over', 'all', SEEDS > 1 ? GOALS.all : undefined),
    `Processor time ${shown(spread(of('cpu')))} s${beside('cpu')}.`,
    `After the first tenth it says ${shown(spread(of('said')), 2)} of the time that is left${toldBefore}; within a third is the goal.`,
    `The longest task of the page takes ${shown(spread(of('longest')), 0)} ms.`,
  ];
  const ratios = then.length > 0 && {
    all: quotients(of('all'), of('all', then)),
    cpu: quotients(of('cpu'), of('cpu', then)),
    answer: quotients(of('answer'), of('answer', then)),
  };
  const warning = busy > 1 ? `The machine was busy (load ${busy.toFixed(1)}).` : undefined;
  return {
    text: text.join('\n'),
    figures: { load: busy, now, then, ratios, goals: GOALS },
    warning,
  };
}
