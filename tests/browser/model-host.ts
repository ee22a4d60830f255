import { readFileSync } from 'node:fs';
import type { BrowserContext } from 'playwright-core';

/** The tiny encoder's files as a build ships them. */
export const tinyFile = (name: string): Buffer => readFileSync(`public/encoder/tiny/${name}`);
export const NETWORK = 'onnx/model_quantized.onnx';

/** What the site gives for a file of the tiny encoder; by default the file itself. */
export type Answer = { status?: number; body?: string | Buffer } | 'refuse' | 'silence';
export type Answers = (file: string) => Answer | undefined;

/** Lets the site answer otherwise when it is asked for the tiny encoder. */
export async function tinyAnswers(context: BrowserContext, answers: Answers): Promise<void> {
  await context.route('**/encoder/tiny/**', async (route) => {
    const [, file = ''] = /encoder\/tiny\/(.+)$/.exec(route.request().url()) ?? [];
    const answer = answers(file) ?? { body: tinyFile(file) };
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
