import { globSync, readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { build, type Rollup } from 'vite';
import { parse } from 'yaml';
import { randomEncoder } from '../fixtures/encoder/random';
import { startEmbedder, type Embedder, type PlainVectors } from '../browser/encoder-worker';
import { inChromium, site } from './chromium';
import { atLeast, goal, goalLine, load, quotients, shown, spread } from './report';
import type { Report } from './report';
import { table } from './timing';

const ROUNDS = atLeast(1, 7);
const RUNTIME = 'node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm';

/** What one round took, in milliseconds for all texts. */
interface Round {
  /** Ours: all texts in one call, and a call for each. */
  ours: number;
  single: number;
  /** The library's own `pipeline()`: all texts at once, ten by ten, one by one. */
  all: number;
  tens: number;
  ones: number;
}

interface Measured {
  rounds: Round[];
  /** Between our numbers and the library's. */
  apart: number;
  texts: number;
}

/** Names of all terms in both languages, short as the texts of a map are, through an encoder of random weights, in Chromium on the built site. */
export async function run(): Promise<Report> {
  const busy = load();
  return inChromium(await serving(), async ({ page, base }) => {
    await page.goto(`${base}/en/about/`);
    const embedder = await startEmbedder(page);
    await embedder.ask('load', { model: 'minilm' });
    return report(await measure(page, embedder, termNames()), busy);
  });
}

const termNames = (): string[] =>
  globSync('content/glossary/*.yaml')
    .sort()
    .flatMap((path) => {
      const { name } = parse(readFileSync(path, 'utf8')) as {
        name: { en: string; zh: string };
      };
      return [name.en, name.zh];
    });

async function measure(
  page: Page,
  embedder: Embedder,
  texts: readonly string[],
): Promise<Measured> {
  const plain = await startPlain(page);
  const rounds: Round[] = [];
  let apart = 0;
  for (let round = 0; round <= ROUNDS; round++) {
    const ours = await embedder.time([texts]);
    const single = await embedder.time(texts.map((text) => [text]));
    const { values } = await embedder.ask<PlainVectors>('embed', { texts, kind: 'passage' });
    const all = await plain(texts, texts.length);
    const tens = await plain(texts, 10);
    const ones = await plain(texts, 1);
    apart = Math.max(apart, largest(values, all.values));
    if (round === 0) continue; // warms up
    const theirs = { all: all.milliseconds, tens: tens.milliseconds, ones: ones.milliseconds };
    rounds.push({ ours, single, ...theirs });
  }
  return { rounds, apart, texts: texts.length };
}

/** Between two lists of numbers; the library makes no number of a text without known words, ours is zero. */
const largest = (ours: readonly number[], theirs: readonly number[]): number =>
  ours.reduce((most, value, at) => Math.max(most, Math.abs(value - (theirs[at] || 0))), 0);

type Plain = (
  texts: readonly string[],
  at: number,
) => Promise<{ milliseconds: number; values: number[] }>;

async function startPlain(page: Page): Promise<Plain> {
  const ask = await page.evaluateHandle(() => {
    const worker = new Worker('/plain.js', { type: 'module' });
    return (asked: unknown) =>
      new Promise((answered, failed) => {
        worker.onmessage = ({ data }) =>
          data.error ? failed(new Error(data.error)) : answered(data);
        worker.onerror = ({ message }) => failed(new Error(message || 'the worker did not start'));
        worker.postMessage(asked);
      });
  });
  return async (texts, at) =>
    (await ask.evaluate((send, asked) => send(asked), { texts, at })) as Awaited<ReturnType<Plain>>;
}

async function serving(): Promise<RequestListener> {
  const others = site('en/about');
  const files: Record<string, [type: string, body: string | Buffer]> = {
    '/plain.js': ['text/javascript', await plainWorker()],
    '/runtime.wasm': ['application/wasm', readFileSync(RUNTIME)],
  };
  for (const [name, bytes] of randomEncoder())
    files[`/encoder/minilm/${name}`] = ['application/octet-stream', Buffer.from(bytes)];
  return (request, response) => {
    const [type, body] = files[request.url ?? ''] ?? [];
    if (!type) return void others(request, response);
    response.writeHead(200, { 'content-type': type }).end(body);
  };
}

async function plainWorker(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { 'onnxruntime-web/webgpu': 'onnxruntime-web/wasm' } },
    build: {
      write: false,
      target: 'es2022',
      assetsInlineLimit: 0,
      rolldownOptions: { input: resolve('tests/bench/encoder-plain.worker.ts') },
    },
  });
  return (built as Rollup.RollupOutput).output[0].code;
}

function report({ rounds, apart, texts }: Measured, busy: number): Report {
  const of = (name: keyof Round) => rounds.map((round) => round[name]);
  const best = rounds.map(({ all, tens, ones }) => Math.min(all, tens, ones));
  const goals = [
    goal('one by one / in batches', quotients(of('single'), of('ours')), { atLeast: 5 }),
    goal('ours / the best of plain pipeline() calls', quotients(of('ours'), best), { atMost: 1 }),
    goal('largest difference of a number', spread([apart]), { atMost: 1e-5 }),
  ];
  const rows: [string, keyof Round][] = [
    ['ours, in batches of like length', 'ours'],
    ['ours, one by one', 'single'],
    ['pipeline(), all at once', 'all'],
    ['pipeline(), ten by ten', 'tens'],
    ['pipeline(), one by one', 'ones'],
  ];
  const shownRows = rows.map(([name, key]): [string, string] => [name, shown(spread(of(key)))]);
  const head = [`${texts} texts, encoder of random weights, Chromium, ms`, ''];
  const text = [table(head, shownRows), ...goals.map(goalLine)].join('\n');
  const warning = busy > 1 ? `The machine was busy (load ${busy.toFixed(1)}).` : undefined;
  return { text, figures: { load: busy, texts, goals }, warning };
}
