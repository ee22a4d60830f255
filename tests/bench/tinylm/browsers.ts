import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { build, type Rollup } from 'vite';
import { inChromium } from '../chromium';
import { atLeast, goal, goalLine, load, quotients, shown, spread, type Report } from '../report';
import { table } from '../timing';
import { fastBackend, KERNELS } from '../../../scripts/record/model';
import { openCase, type Trained, type Trainer } from './case';
import { openOurs } from './ours';

const ROUNDS = atLeast(1, 15);
const STEPS = 5;

export async function run(): Promise<Report> {
  const busy = load();
  return inChromium(await serving(), async ({ browser, page, base }) => {
    await page.goto(base);
    const node = openOurs(openCase(), fastBackend());
    const measured = await measure(node, await openChromium(page));
    return report(measured, browser.version(), busy);
  });
}

interface Measured {
  node: number[];
  chromium: number[];
  /** Losses in Chromium that are not those of Node to the last bit, of `steps`. */
  different: number;
  steps: number;
}

async function measure(node: Trainer, chromium: Trainer): Promise<Measured> {
  const measured: Measured = { node: [], chromium: [], different: 0, steps: 0 };
  for (let round = 0; round <= ROUNDS; round++) {
    const here = await node.train(STEPS);
    const there = await chromium.train(STEPS);
    measured.steps += STEPS;
    measured.different += here.losses.filter((loss, at) => loss !== there.losses[at]).length;
    if (round === 0) continue; // warms up
    measured.node.push(here.milliseconds / STEPS);
    measured.chromium.push(there.milliseconds / STEPS);
  }
  return measured;
}

function report(
  { node, chromium, different, steps }: Measured,
  version: string,
  busy: number,
): Report {
  const ratio = quotients(chromium, node);
  const goals = [
    goal('Chromium / Node', ratio, { atMost: 1.1 }),
    goal('losses that differ in any bit', spread([different]), { atMost: 0 }),
  ];
  const rows = [
    { name: `Node ${process.versions.node}`, milliseconds: spread(node) },
    { name: `Chromium ${version}, worker`, milliseconds: spread(chromium) },
  ];
  const text = [
    table(
      ['training step d96 L3 h4 T96 B8 V296', 'ms'],
      rows.map(({ name, milliseconds }) => [name, shown(milliseconds)]),
    ),
    ...goals.map(goalLine),
    `${steps} losses compared`,
  ];
  return { text: text.join('\n'), figures: { load: busy, rows, steps, goals } };
}

async function openChromium(page: Page): Promise<Trainer> {
  const asked = await page.evaluateHandle(async () => {
    const worker = new Worker('/worker.js', { type: 'module' });
    const answer = () =>
      new Promise<unknown>((answered, failed) => {
        worker.onmessage = ({ data }) => answered(data);
        worker.onerror = ({ message }) => failed(new Error(message || 'the worker did not start'));
      });
    await answer();
    return (steps: number) => {
      worker.postMessage(steps);
      return answer();
    };
  });
  return {
    name: 'Chromium',
    train: async (steps) => (await asked.evaluate((ask, n) => ask(n), steps)) as Trained,
  };
}

async function serving(): Promise<RequestListener> {
  const files: Record<string, [type: string, body: string | Buffer]> = {
    '/': ['text/html', '<!doctype html><title>Bench</title>'],
    '/worker.js': ['text/javascript', await bundledWorker()],
    '/simd.wasm': ['application/wasm', readFileSync(KERNELS)],
  };
  return ({ url }, response) => {
    const [type, body] = files[url ?? ''] ?? [];
    if (!type) return response.writeHead(404).end();
    return response.writeHead(200, { 'content-type': type }).end(body);
  };
}

async function bundledWorker(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { '~': resolve('src') } },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: resolve('tests/bench/tinylm/bench.worker.ts'), formats: ['es'] },
    },
  });
  const { output } = (built as Rollup.RollupOutput[])[0]!;
  return output[0].code;
}
