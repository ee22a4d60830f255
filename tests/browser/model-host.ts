import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext } from 'playwright-core';

/** The tiny encoder's files as a build ships them. */
export const tinyFile = (name: string): Buffer => readFileSync(`public/encoder/tiny/${name}`);
/** The files of our tiny English model as the build writes them. */
export const writerFile = (name: string): Buffer =>
  readFileSync(`dist/language-models/tiny-en/${name}`);
export const NETWORK = 'onnx/model_quantized.onnx';

/** What a host gives for a file; by default the model's own. */
export type Answer = { status?: number; body?: string | Buffer } | 'refuse';
export type Answers = (file: string, model: string) => Answer | undefined;

/** A host of models that exists in the browser of this test alone; it has the layout of the hub. */
export const HOST = 'https://models.example';

/**
 * Lets the browser of a visitor reach `HOST`, which has one model under every id.
 * @param read reads the model's files
 * @returns what was asked of it, as `GET owner/name config.json`
 */
export async function modelHost(
  context: BrowserContext,
  answers: Answers = () => undefined,
  read = tinyFile,
): Promise<string[]> {
  const asked: string[] = [];
  await context.route(`${HOST}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const [, model = '', file = ''] = /^\/(.+)\/resolve\/main\/(.+)$/.exec(pathname) ?? [];
    asked.push(`${route.request().method()} ${model} ${file}`);
    const answer = answers(file, model) ?? given(read, file);
    if (answer === 'refuse') return route.abort('connectionrefused');
    const body = answer.body ?? '';
    const headers = {
      'content-length': String(Buffer.byteLength(body)),
      'access-control-allow-origin': '*',
    };
    await route.fulfill({ status: answer.status ?? 200, headers, body });
  });
  return asked;
}

function given(read: typeof tinyFile, file: string): Answer {
  try {
    return { body: read(file) };
  } catch {
    return { status: 404 };
  }
}

/** A real host on this machine, for what only a real connection can do. */
export interface SlowHost {
  url: string;
  /** Connections that the browser gave up. */
  dropped: () => number;
  close: () => Promise<unknown>;
}

/**
 * Serves a model, but of its network one half only; then `ends`, the connection is cut or nothing more comes.
 */
export async function slowHost(
  ends: 'cut' | 'silence',
  { cors = true, read = tinyFile } = {},
): Promise<SlowHost> {
  let dropped = 0;
  const server = createServer(({ url = '', method }, response) => {
    const [, file = ''] = /\/resolve\/main\/(.+)$/.exec(url) ?? [];
    const { body = '', status = 200 } = given(read, file) as Exclude<Answer, 'refuse'>;
    const allowed = cors && { 'access-control-allow-origin': '*' };
    response.writeHead(status, { ...allowed, 'content-length': body.length });
    if (file !== NETWORK || method === 'HEAD') return response.end(body);
    response.on('close', () => (dropped += response.writableFinished ? 0 : 1));
    return half(response, body, ends);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, dropped: () => dropped, close: () => stop(server) };
}

function half(response: ServerResponse, body: string | Buffer, ends: 'cut' | 'silence'): void {
  response.write(body.slice(0, body.length / 2), () => {
    if (ends === 'cut') setTimeout(() => response.destroy(), 50);
  });
}

function stop(server: Server): Promise<unknown> {
  server.closeAllConnections();
  return new Promise((done) => server.close(done));
}

/** Overlooks faults that a test brings about on purpose, those too that the browser tells of late. */
export function overlook(faults: string[], ...patterns: RegExp[]): void {
  const isExpected = (fault: string) => patterns.some((pattern) => pattern.test(fault));
  const push = faults.push.bind(faults);
  const seen = faults.splice(0);
  faults.push = (...more) => push(...more.filter((fault) => !isExpected(fault)));
  faults.push(...seen);
}
