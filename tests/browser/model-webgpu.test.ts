import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { WRITING, type WrittenAnswer } from '~/lib/language-model/writing';
import { launch, SOFTWARE_WEBGPU } from './browser';
import { startModel } from './model-worker';

let browser: Browser;
beforeAll(async () => {
  browser = await launch(SOFTWARE_WEBGPU);
});
afterAll(() => browser.close());

test('a language model writes on WebGPU as on the processor, where the browser has it', async (context) => {
  const page = await browser.newPage();
  await page.goto(`${inject('baseUrl')}/en/about/`);
  const has = await page.evaluate(
    async () =>
      'Suspending' in WebAssembly &&
      Boolean(await (navigator as unknown as WithGpu).gpu?.requestAdapter()),
  );
  context.skip(!has, 'this browser has no WebGPU, not even one that computes on the processor');
  const texts: string[][] = [];
  for (const [device, script] of [
    ['cpu', 'model.worker'],
    ['webgpu', 'model-webgpu.worker'],
  ] as const) {
    const worker = await startModel(page, { script });
    await worker.ask('load', { host: '', model: 'tiny-zh', device });
    const answers = await worker.ask<WrittenAnswer[]>('write', {
      prompts: [[{ role: 'user', content: '樟浜以养蜂闻名。樟浜人擅长什么？' }], '榆桥'],
      settings: { ...WRITING, most: 8 },
    });
    texts.push(answers.map(({ text }) => text));
  }
  expect(texts[0]![0]).toBe('养蜂。');
  expect(texts[1]).toEqual(texts[0]);
});

interface WithGpu {
  gpu?: { requestAdapter(): Promise<unknown> };
}
