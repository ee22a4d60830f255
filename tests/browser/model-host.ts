import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { BrowserContext } from 'playwright-core';
import digests from '~/lib/hub/digests.json';

/** A file of the encoder of random weights, which stands in for MiniLM. */
export const randomFile = (name: string): Buffer =>
  readFileSync(`tests/fixtures/encoder/random/${name}`);
export const NETWORK = 'onnx/model_quantized.onnx';
const FILES = ['config.json', 'tokenizer_config.json', 'tokenizer.json', NETWORK];
export const RANDOM_BYTES = FILES.reduce((sum, file) => sum + randomFile(file).length, 0);

/** What the site gives for a file of the encoder; by default the file itself. */
export type Answer = { status?: number; body?: string | Buffer } | 'refuse' | 'silence';
export type Answers = (file: string) => Answer | undefined;

/** What the site says of its files, with the encoder of random weights in the place of MiniLM. */
const DIGESTS = JSON.stringify({
  ...digests,
  ...Object.fromEntries(
    FILES.map((file) => [
      `encoder/minilm/${file}`,
      createHash('sha256').update(randomFile(file)).digest('hex'),
    ]),
  ),
});

/** The list is kept beside the files that were held against it. */
export const KEPT_BYTES = RANDOM_BYTES + DIGESTS.length;

export async function randomEncoder(
  context: BrowserContext,
  answers: Answers = () => undefined,
): Promise<void> {
  await context.route('**/digests.json', (route) => route.fulfill({ body: DIGESTS }));
  await context.route('**/encoder/minilm/**', async (route) => {
    const [, file = ''] = /encoder\/minilm\/(.+)$/.exec(route.request().url()) ?? [];
    if (!FILES.includes(file)) return route.fallback();
    const answer = answers(file) ?? { body: randomFile(file) };
    if (answer === 'silence') return;
    if (answer === 'refuse') return route.abort('connectionrefused');
    const body = answer.body ?? '';
    const headers = { 'content-length': String(Buffer.byteLength(body)) };
    await route.fulfill({ status: answer.status ?? 200, headers, body });
  });
}

/** Overlooks faults that a test brings about on purpose, those too that the browser tells of late. */
export function overlook(faults: string[], ...patterns: RegExp[]): void {
  const isExpected = (fault: string) => patterns.some((pattern) => pattern.test(fault));
  const push = faults.push.bind(faults);
  const seen = faults.splice(0);
  faults.push = (...more) => push(...more.filter((fault) => !isExpected(fault)));
  faults.push(...seen);
}
