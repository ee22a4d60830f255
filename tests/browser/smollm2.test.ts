import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { placesOf } from '~/lib/llama/adapter/file';
import type { WrittenAnswer } from '~/lib/language-model/writing';
import { SMOLLM2_BYTES, SMOLLM2_FILES, type LlamaConfig } from '~/lib/llama/smollm2';
import { randomNormal, seededRng } from '~/lib/math/rng';
import { writtenAdapter } from '../../scripts/studies/ladder/adapter-file';
import { keptFiles } from './kept-models';
import { openOwnModel } from './own-model-page';
import { overlook } from './model-host';
import { startWorker } from './page-worker';
import { open, page, useVisitor, visitor } from './visitor';

useVisitor();

const FOLDER = 'dist/lm/smollm2';
const areHere = existsSync(`${FOLDER}/${SMOLLM2_FILES.at(-1)}`);
const SITE = { model: 'smollm2', keep: false };
const CAPITAL = [{ role: 'user', content: 'What is the capital of France?' }];
const SETTINGS = { most: 12 };

function randomAdapter(): Buffer {
  const { shape } = JSON.parse(readFileSync(`${FOLDER}/config.json`, 'utf8')) as LlamaConfig;
  const rng = seededRng(37);
  const tensors = placesOf(shape, 2).map(({ name, dims }) => {
    const numbers = Float32Array.from({ length: dims[0] * dims[1] }, () => 0.2 * randomNormal(rng)); // prettier-ignore
    return [name, { dims, numbers }] as const;
  });
  return Buffer.from(writtenAdapter({ rank: 2, tensors: new Map(tensors) }));
}

test.each([
  ['en', /put online without it\. Or choose a server of your own/],
  ['zh', /没有放入它。也可以改用你自己的服务器/],
])(
  'a copy without the language model says so at the press, and names no build command: %s',
  async (locale, pressed) => {
    const { button, problem } = await openOwnModel(locale);
    await visitor.context.route('**/lm/smollm2/**', (route) => route.fulfill({ status: 404 }));
    await page.locator('[data-lm-source][value=tab]').dispatchEvent('click');
    await button.click();
    await expect(problem).toHaveText(pressed);
    overlook(visitor.faults, /request to .*lm\/smollm2/, /Failed to load resource/);
  },
);

describe.skipIf(!areHere)('the language model of this site', () => {
  test('answers in its worker, streams, and writes the same once an adapter is off again', async () => {
    await open('en/own/');
    const worker = await startWorker(page, '_astro/smollm2.worker-*.js');
    const write = (most = 12) =>
      worker.ask<WrittenAnswer & { code?: string }>('write', {
        prompt: CAPITAL,
        settings: { ...SETTINGS, most },
      });
    expect(await write()).toMatchObject({ code: 'not-loaded' });
    const loaded = await worker.ask<{ bytes: number }>('load', SITE);
    expect(loaded).toMatchObject({ bytes: SMOLLM2_BYTES, context: 2048 });
    const off = await write();
    expect(off.text).toBe('The capital of France is Paris.');
    expect([off.ended, off.promptTokens]).toEqual(['mark', 16]);
    expect(await worker.told()).toHaveLength(off.tokens.length);
    console.log(`first token after ${Math.round(off.firstAfter)} ms`);

    const adapter = randomAdapter();
    await page.context().route('**/lora', (route) => route.fulfill({ body: adapter }));
    const marked = (path: string, body: Buffer) =>
      `${new URL(path, page.url()).href}#${createHash('sha256').update(body).digest('hex')}`;
    await worker.ask('useAdapter', marked('/lora', adapter));
    expect((await write()).tokens).not.toEqual(off.tokens);
    await worker.ask('useAdapter', undefined);
    expect((await write()).tokens).toEqual(off.tokens);
    const refused = { code: 'damaged', values: { file: 'lora' } };
    adapter[adapter.length >> 1]! ^= 0x40;
    expect(await worker.ask('useAdapter', marked('/lora', randomAdapter()))).toMatchObject(refused);
    expect(await worker.ask('useAdapter', new URL('/lora', page.url()).href)).toMatchObject(
      refused,
    );
    const wrong = marked('/lm/smollm2/config.json', readFileSync(`${FOLDER}/config.json`));
    expect((await worker.ask<Error>('useAdapter', wrong)).message).toContain('has no header');
    expect((await write()).tokens).toEqual(off.tokens);
  });

  test('is loaded, and is stored only after a tick', async () => {
    const { panel, button, load } = await openOwnModel('zh');
    await expect(button).toHaveText(/^从本站加载 SmolLM2-135M-Instruct，137 MB/);
    await expect(panel).toContainText('只读写英文');
    await load();
    expect(await keptFiles('crossroads-llama')).toEqual([]);
    await panel.locator('input[name=lmKeep]').check();
    await load();
    await expect.poll(() => keptFiles('crossroads-llama')).toHaveLength(SMOLLM2_FILES.length + 1);
    expect(await keptFiles('crossroads-llama-parts')).toEqual([]);
    await panel.locator('[data-kept-here]').click();
    await panel.locator('[data-forget^="writer"]').click();
    await expect.poll(() => keptFiles('crossroads-llama')).toEqual([]);
  });

  test('is refused with one bit changed, from the site and from the browser’s store, and fetched anew', async () => {
    await open('en/own/');
    const worker = await startWorker(page, '_astro/smollm2.worker-*.js');
    const flip = (file: string) => {
      const body = readFileSync(`${FOLDER}/${file}`);
      body[body.length >> 1]! ^= 1;
      return body;
    };
    const [, tokenizer] = SMOLLM2_FILES;
    const damaged = { code: 'damaged', values: { file: tokenizer } };
    const asked = { model: 'smollm2', keep: true };
    await visitor.context.route(`**/${tokenizer}`, (route) => route.fulfill({ body: flip(tokenizer) })); // prettier-ignore
    expect(await worker.ask('load', asked)).toMatchObject(damaged);
    await visitor.context.unroute(`**/${tokenizer}`);
    expect(await worker.ask('load', asked)).toMatchObject({ stored: true });
    await page.evaluate(async () => {
      const store = await caches.open('crossroads-llama');
      const at = (await store.keys()).find(({ url }) => url.endsWith('tokenizer.bin'))!;
      const bytes = new Uint8Array(await (await store.match(at))!.arrayBuffer());
      bytes[1000]! ^= 1;
      await store.put(at, new Response(bytes));
    });
    expect(await worker.ask('load', asked)).toMatchObject(damaged);
    expect(await worker.ask('load', asked)).toMatchObject({ stored: true });
  });

  test('continues a cancelled load', async () => {
    const { button, cancel, progress, status, panel } = await openOwnModel();
    await panel.locator('input[name=lmKeep]').check();
    await button.click();
    await expect(progress).toHaveText(/Fetched [1-9]\d* MB of 13[67] MB/);
    await cancel.click();
    await expect(status).toHaveText(/goes on from there/);
    expect((await keptFiles('crossroads-llama-parts')).length).toBeGreaterThan(0);
    const asked: string[] = [];
    visitor.context.on('request', (request) => asked.push(request.headers().range ?? ''));
    await button.click();
    await page.waitForSelector('[data-lm-loaded]', { timeout: 90_000 });
    expect(asked.filter((range) => range.startsWith('bytes=0-'))).toHaveLength(0);
  });
});
