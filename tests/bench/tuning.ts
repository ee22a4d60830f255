import { existsSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { AdapterSettings } from '~/lib/llama/tuning';
import { SMOLLM2_FOLDER } from '../../tools/models/open-smollm2';
import { startWorker, type PageWorker } from '../browser/page-worker';
import { inChromium, site } from './chromium';
import { pythonWith, talkTo } from './python';
import {
  atLeast,
  goal,
  goalLine,
  load,
  NotHere,
  processor,
  quotients,
  shown,
  spread,
} from './report';
import type { Report } from './report';

const ROUNDS = atLeast(1, 7);
/** Tokens that are read, and tokens that are learnt. */
const SIZES = { short: { read: 40, learnt: 10 }, long: { read: 120, learnt: 40 } } as const;
type Size = keyof typeof SIZES;
/** Most times as long as PyTorch on one thread, and fewest times as fast with two workers. */
const WANTED = { torch: 1.6, two: 1.6 };
const SETTINGS: AdapterSettings = { rank: 8, alpha: 16, modules: ['q', 'v'], seed: 1 };
const NO_TORCH =
  'PyTorch with transformers and peft is NOT installed: the page is not compared with it. Name a Python that has them: PYTHON=/path/to/python';

/** A row's gradients in a worker of the built site, in Chromium, beside PyTorch on one thread. */
export async function run(): Promise<Report> {
  if (!existsSync(`dist/${SMOLLM2_FOLDER.replace('public/', '')}/config.json`))
    throw new NotHere('The site was built without its language model. Type: npm run models, npm run build'); // prettier-ignore
  const busy = load();
  const python = pythonWith('torch', 'transformers', 'peft');
  const torch = python ? talkTo(python, 'tests/bench/tuning-torch.py') : undefined;
  try {
    return await inChromium(site('en/about'), async ({ page, base }) => {
      await page.goto(`${base}/en/about/`);
      return report(await measure(page, torch), busy);
    });
  } finally {
    torch?.end();
  }
}

type Torch = ReturnType<typeof talkTo>;
type Measured = Awaited<ReturnType<typeof measure>>;

/** Seconds an example, round by round; of `one` and `two`, four short examples by one worker, and by two beside each other. */
async function measure(page: Page, torch: Torch | undefined) {
  const [first, megabytes] = await opened(page);
  const [second] = await opened(page);
  const ways = {
    short: () => taken(first, 'short', 1),
    long: () => taken(first, 'long', 1),
    torchShort: () => takenByTorch(torch, 'short'),
    torchLong: () => takenByTorch(torch, 'long'),
    one: () => taken(first, 'short', 4),
    two: async () =>
      Math.max(...(await Promise.all([first, second].map((one) => taken(one, 'short', 2))))) / 2,
  };
  const names = Object.keys(ways) as (keyof typeof ways)[];
  const rounds = names.map((name) => [name, [] as number[]] as const);
  for (let round = 0; round <= ROUNDS; round++)
    for (const [name, seconds] of rounds) {
      const took = await ways[name]();
      if (round > 0) seconds.push(took); // the first warms up
    }
  const seconds = Object.fromEntries(rounds) as Record<keyof typeof ways, number[]>;
  return { seconds, megabytes, hasTorch: torch !== undefined };
}

/** A worker with the model, and the megabytes that it takes. */
async function opened(page: Page): Promise<[PageWorker, number]> {
  const worker = await startWorker(page, '_astro/tuning.worker-*.js');
  const room = { longest: 160, answers: 40 };
  const asked = { settings: SETTINGS, room, keep: true };
  const { megabytes } = await worker.ask<{ megabytes: number }>('open', asked);
  return [worker, megabytes];
}

/** Seconds an example, where a worker computes so many one after another. */
async function taken(worker: PageWorker, size: Size, examples: number): Promise<number> {
  const { read, learnt } = SIZES[size];
  const tokens = Array.from({ length: read + learnt }, (_, at) => 100 + ((at * 7919) % 40_000));
  const asked = { row: { tokens, from: read }, total: learnt };
  return (await worker.time('gradients', Array(examples).fill(asked))) / 1000 / examples;
}

async function takenByTorch(torch: Torch | undefined, size: Size): Promise<number> {
  if (!torch) return NaN;
  const { milliseconds } = (await torch(JSON.stringify(SIZES[size]))) as { milliseconds: number };
  return milliseconds / 1000;
}

function report({ seconds, megabytes, hasTorch }: Measured, busy: number): Report {
  const inTorch = { short: seconds.torchShort, long: seconds.torchLong };
  const sizes = ['short', 'long'] as const;
  const goals = [
    ...(hasTorch ? sizes : []).map((size) =>
      goal(`a ${size} example, times PyTorch's`, quotients(seconds[size], inTorch[size]), {
        atMost: WANTED.torch,
      }),
    ),
    goal('two workers, times as fast as one', quotients(seconds.one, seconds.two), {
      atLeast: WANTED.two,
    }),
  ];
  const told = (size: Size) => {
    const { read, learnt } = SIZES[size];
    const beside = hasTorch ? `, ${shown(spread(inTorch[size]), 2)} s in PyTorch` : '';
    return `${read} + ${learnt} tokens, ${size}: ${shown(spread(seconds[size]), 2)} s in the page${beside}`;
  };
  return {
    text: [
      `Tuning SmolLM2, an example's loss and gradients, on ${processor()}, load ${busy.toFixed(1)}; ${megabytes} MB a worker`,
      ...sizes.map(told),
      ...goals.map(goalLine),
    ].join('\n'),
    figures: { seconds, megabytes, load: busy, goals },
    ...(!hasTorch && { warning: NO_TORCH }),
  };
}
