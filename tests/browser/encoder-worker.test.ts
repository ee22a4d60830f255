import { expect, test } from 'vitest';
import { randomEncoder as randomFolder, WIDTH } from '../fixtures/encoder/random';
import { openEncoder } from '../../tools/models/open-encoder';
import {
  NETWORK,
  overlook,
  RANDOM_BYTES,
  randomEncoder,
  randomFile,
  type Answers,
} from './model-host';
import { startWorker, type PlainVectors } from './page-worker';
import { enter, open, page, useVisitor, visitor } from './visitor';

useVisitor();

const SCRIPT = '_astro/embedder.worker-*.js';
const TEXTS = [
  'Retrieval finds passages; generation writes.',
  '检索找到段落，生成写出回答。',
  'Café, naïve [SEP] xyzzy 100%',
  '',
  'ein Wort '.repeat(400),
  'retrievers',
];
const ours = async () => (await openEncoder('minilm', randomFolder())).embed(TEXTS, 'passage');
/** What the visitor's console may say of a host that fails on purpose. */
const forgive = (...patterns: RegExp[]) => overlook(visitor.faults, ...patterns);
const ASKED = /^request to .*encoder\/minilm/;
const MINILM = { model: 'minilm' };

async function start(server: 'baseUrl' | 'plainUrl' | 'subPathUrl' = 'baseUrl', answers?: Answers) {
  await open('en/about/', { server });
  await randomEncoder(visitor.context, answers);
  return startWorker(page, SCRIPT, server === 'subPathUrl' ? '/crossroads' : '');
}

test.each(['baseUrl', 'plainUrl', 'subPathUrl'] as const)(
  'served as %s, the encoder worker computes the same vectors as Node',
  async (server) => {
    const embedder = await start(server);
    const loaded = await embedder.ask('load', MINILM);
    expect(loaded).toMatchObject({ ...MINILM, width: WIDTH, bytes: RANDOM_BYTES, stored: true });
    const vectors = await embedder.ask<PlainVectors>('embed', { texts: TEXTS, kind: 'passage' });
    expect(vectors).toMatchObject({ count: TEXTS.length, width: WIDTH });
    const expected = (await ours()).values;
    const apart = vectors.values.map((value, at) => Math.abs(value - expected[at]!));
    expect(apart).toHaveLength(expected.length);
    expect(Math.max(...apart)).toBeLessThan(1e-5);
  },
);

test('the encoder worker loads a stored model without the network', async () => {
  let isGone = false;
  const embedder = await start('baseUrl', () => (isGone ? 'refuse' : undefined));
  expect(await embedder.ask('embed', { texts: ['a'], kind: 'query' })).toMatchObject({
    code: 'not-loaded',
  });
  await embedder.ask('load', MINILM);
  await visitor.context.setOffline(true);
  isGone = true;
  expect(await embedder.ask('load', MINILM)).toMatchObject({ stored: true, width: WIDTH });
  await page.evaluate(() => caches.delete('crossroads-encoders'));
  expect(await embedder.ask('load', MINILM)).toMatchObject({ code: 'offline' });
  await visitor.context.setOffline(false);
  forgive(ASKED, /ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED)/);
});

const flipped = Buffer.from(randomFile(NETWORK));
flipped[flipped.length >> 1]! ^= 0x40;
const DAMAGED: [name: string, answers: Answers][] = [
  ['a network with one bit changed', (file) => only(file, NETWORK, flipped)],
  ['noise for a network', (file) => only(file, NETWORK, Buffer.alloc(999, 7))],
  ['a model without a tokenizer', (file) => only(file, 'tokenizer.json', '{}')],
];
const only = (file: string, wanted: string, body: string | Buffer) =>
  file === wanted ? { body } : undefined;

test.each(DAMAGED)('the encoder worker calls %s damaged', async (_, answers) => {
  const embedder = await start('baseUrl', answers);
  expect(await embedder.ask('load', MINILM)).toMatchObject({ code: 'damaged' });
  forgive(ASKED, /console: Failed to load resource/);
});

test('the encoder worker fetches a failed model again, which then works', async () => {
  let broken = true;
  const embedder = await start('baseUrl', (file) =>
    broken ? only(file, 'tokenizer.json', '{') : undefined,
  );
  expect(await embedder.ask('load', MINILM)).toMatchObject({ code: 'wrong-json' });
  broken = false;
  expect(await embedder.ask('load', MINILM)).toMatchObject({ width: WIDTH });
  forgive(ASKED, /404/);
});

test('the encoder’s runtime is fetched from this site once, and may be cached forever', async () => {
  await enter();
  const fetched: string[] = [];
  visitor.context.on('response', (response) => {
    if (response.url().endsWith('.wasm')) fetched.push(response.headers()['cache-control'] ?? '');
  });
  await randomEncoder(visitor.context);
  await page.goto(`${visitor.baseUrl}/en/about/`);
  const embedder = await startWorker(page, SCRIPT);
  await embedder.ask('load', MINILM);
  expect(fetched).toEqual(['public, max-age=31536000, immutable']);
});
