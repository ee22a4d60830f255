import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext } from 'playwright-core';
import { HOST, type Answers } from './model-host';

export const NETWORK = 'onnx/model_quantized.onnx';

/** The files of our tiny English model as the build writes them. */
export const writerFile = (name: string): Buffer =>
  readFileSync(`dist/language-models/tiny-en/${name}`);

function given(file: string): { status: number; body: string | Buffer } {
  try {
    return { status: 200, body: writerFile(file) };
  } catch {
    return { status: 404, body: '' };
  }
}

const headersOf = (body: string | Buffer) => ({
  'content-length': String(Buffer.byteLength(body)),
  'access-control-allow-origin': '*',
});

/**
 * Lets the browser of a visitor reach `HOST`, which has our tiny model under every id.
 * @returns what was asked of it, as `GET owner/name config.json`
 */
export async function writerHost(
  context: BrowserContext,
  answers: Answers = () => undefined,
): Promise<string[]> {
  const asked: string[] = [];
  await context.route(`${HOST}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const [, model = '', file = ''] = /^\/(.+)\/resolve\/main\/(.+)$/.exec(pathname) ?? [];
    asked.push(`${route.request().method()} ${model} ${file}`);
    const answer = answers(file, model) ?? given(file);
    if (answer === 'refuse') return route.abort('connectionrefused');
    const { status = 200, body = '' } = answer;
    await route.fulfill({ status, headers: headersOf(body), body });
  });
  return asked;
}

/** A real host on this machine, whose network never comes whole. */
export interface SlowWriter {
  url: string;
  /** Connections that the browser gave up. */
  dropped: () => number;
  close: () => Promise<unknown>;
}

/** Serves our tiny model, but of its network one half only; then nothing more comes. */
export async function slowWriter(): Promise<SlowWriter> {
  let dropped = 0;
  const server = createServer(({ url = '', method }, response) => {
    const [, file = ''] = /\/resolve\/main\/(.+)$/.exec(url) ?? [];
    const { status, body } = given(file);
    response.writeHead(status, headersOf(body));
    if (file !== NETWORK || method === 'HEAD') return response.end(body);
    response.on('close', () => (dropped += response.writableFinished ? 0 : 1));
    return response.write(body.slice(0, body.length / 2));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    dropped: () => dropped,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}
