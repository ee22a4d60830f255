import { globSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WRITING, type WrittenAnswer } from '~/lib/language-model/writing';
import { handler } from '../../../scripts/build/static-server.mjs';
import { launch } from '../../browser/browser';
import { startModel, type ModelWorker } from '../../browser/model-worker';
import { load, shown, spread, type Report } from '../report';
import { table } from '../timing';
import { randomModel, SHAPE_135M } from './random-model';

const ROUNDS = 5;
const PROMPT = 256;
const WRITTEN = 32;

interface Round {
  /** Tokens a second: of the prompt, of the answer. */
  prompt: number;
  answer: number;
}

/** A model of 135 million parameters made of noise, in Chromium on the built site, on the processor: how fast it reads and writes. */
export async function run(): Promise<Report> {
  if (globSync('dist/_model/model.worker-*.js').length === 0)
    throw new Error('There is no dist/_model/. Type: npm run build');
  const busy = load();
  const files = randomModel(SHAPE_135M);
  const site = await listening(createServer(handler({ root: 'dist', base: '/', headers: true })));
  const host = await listening(hostOf(files));
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(`${site.url}/en/about/`);
    const worker = await startModel(page);
    const asked = { host: host.url, model: 'noise/135m', device: 'cpu' };
    const loaded = await worker.ask<{ seconds?: number; code?: string }>('load', asked);
    if (loaded.code) throw new Error(`It cannot be loaded: ${JSON.stringify(loaded)}`);
    return report(await measure(worker), { seconds: loaded.seconds!, busy, files });
  } finally {
    await browser.close();
    site.close();
    host.close();
  }
}

async function listening(server: Server) {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** A host of models beside the site, with the layout of the hub. */
const hostOf = (files: ReadonlyMap<string, Uint8Array>): Server =>
  createServer(({ url = '' }, response) => {
    const body = files.get(url.replace(/^.*\/resolve\/main\//, ''));
    response.writeHead(body ? 200 : 404, {
      'access-control-allow-origin': '*',
      'content-length': body?.length ?? 0,
    });
    response.end(body);
  });

async function measure(worker: ModelWorker): Promise<Round[]> {
  const rounds: Round[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const words = Array.from({ length: PROMPT }, (_, i) => `w${(i * 97 + round * 31) % 40_000}`);
    const settings = { ...WRITING, most: WRITTEN };
    const asked = { prompts: [words.join(' ')], settings };
    const [answer] = await worker.ask<WrittenAnswer[]>('write', asked);
    const { firstAfter, restTook, tokens } = answer!;
    if (round === 0) continue; // warms up
    rounds.push({
      prompt: (1000 * PROMPT) / firstAfter,
      answer: (1000 * (tokens.length - 1)) / restTook,
    });
  }
  return rounds;
}

function report(
  rounds: readonly Round[],
  about: { seconds: number; busy: number; files: ReadonlyMap<string, Uint8Array> },
): Report {
  const { seconds, busy, files } = about;
  const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  const prompt = spread(rounds.map((round) => round.prompt));
  const answer = spread(rounds.map((round) => round.answer));
  const rows = [
    [`a prompt of ${PROMPT} tokens, tokens/s`, shown(prompt)],
    [`an answer of ${WRITTEN} tokens, tokens/s`, shown(answer)],
    [`loading ${(bytes / 1e6).toFixed(0)} MB from this machine, s`, seconds.toFixed(1)],
  ];
  const head = ['noise in the shape of SmolLM2-135M, 8 bits, one thread, Chromium', ''];
  const warning = busy > 1 ? `The machine was busy (load ${busy.toFixed(1)}).` : undefined;
  return {
    text: table(head, rows),
    figures: { load: busy, bytes, seconds, prompt, answer },
    warning,
  };
}
