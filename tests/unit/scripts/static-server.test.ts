import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import {
  request,
  type IncomingHttpHeaders,
  type OutgoingHttpHeaders,
  type Server,
} from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { handler } from '../../../scripts/build/static-server.mjs';
import { listening } from '../../listening';

const folder = mkdtempSync(join(tmpdir(), 'served-'));
const root = join(folder, 'dist');
const servers: Server[] = [];
const ports: Record<string, number> = {};

async function serve(
  name: string,
  options: { base?: string; headers?: boolean; beside?: string },
): Promise<void> {
  const { server, url } = await listening(handler({ root, ...options }));
  servers.push(server);
  ports[name] = Number(new URL(url).port);
}

beforeAll(async () => {
  mkdirSync(join(root, 'en'), { recursive: true });
  mkdirSync(join(root, 'empty'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(root, 'index.html'), 'door');
  writeFileSync(join(root, 'en/index.html'), 'home');
  writeFileSync(join(root, '404.html'), 'lost');
  writeFileSync(join(root, 'a b.json'), '{}');
  writeFileSync(join(root, 'long.txt'), 'over and over '.repeat(1_000));
  writeFileSync(join(root, 'one.ts'), 'let a');
  writeFileSync(join(root, '.kept'), 'kept');
  if (process.platform !== 'win32') symlinkSync(join(folder, 'secret.txt'), join(root, 'link.txt'));
  writeFileSync(
    join(root, '_headers'),
    '/*\n  X-Test: yes\n/\n  X-Test: door\n/en/*\n  X-Test: home\n/404.html\n  X-Test: lost\n',
  );
  await serve('plain', {});
  await serve('bare', { headers: false });
  await serve('based', { base: '/crossroads/' });
  await serve('beside', { beside: join(folder, 'public') });
});

afterAll(() => {
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true });
});

/** A request as it is typed: `fetch` would tidy the path first. */
const get = (path: string, on = 'plain', method = 'GET', asked: OutgoingHttpHeaders = {}) =>
  new Promise<{ status: number; headers: IncomingHttpHeaders; body: string }>((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: ports[on], path, method, headers: asked },
      (response) => {
        let body = '';
        response.on('data', (piece) => (body += piece));
        response.on('end', () =>
          resolve({ status: response.statusCode!, headers: response.headers, body }),
        );
      },
    );
    sent.on('error', reject).end();
  });

/** The status of an answer to a target that no client of ours would send. */
const statusOf = (target: string) =>
  new Promise<number>((resolve, reject) => {
    const socket = connect(ports.plain!, '127.0.0.1', () =>
      socket.write(`GET ${target} HTTP/1.1\r\nhost: site\r\nconnection: close\r\n\r\n`),
    );
    socket.on('data', (answer) => resolve(Number(String(answer).split(' ')[1])));
    socket.on('error', reject);
  });

describe('the preview server', () => {
  test('serves the index of a folder, with its type and headers', async () => {
    const { status, headers, body } = await get('/en/');
    expect([status, body]).toEqual([200, 'home']);
    expect(headers['content-type']).toBe('text/html;charset=utf-8');
    expect(headers['x-test']).toBe('yes, home');
  });

  test('redirects a folder without its slash', async () => {
    const { status, headers } = await get('/en');
    expect([status, headers.location]).toEqual([301, 'en/']);
    expect((await get('/en?seed=3&k=4')).headers.location).toBe('en/?seed=3&k=4');
  });

  test('never redirects to another host', async () => {
    const { headers } = await get('/%2fexample.org%2f..%2fen');
    expect(new URL(headers.location!, 'http://site/%2fexample.org%2f..%2fen').href).toBe(
      'http://site/en/',
    );
  });

  test('decodes URLs and ignores the query', async () => {
    const { status, headers } = await get('/a%20b.json?k=3');
    expect([status, headers['content-type']]).toEqual([200, 'application/json']);
  });

  test.each([
    '/no-such-page/',
    '/empty/',
    '/en/index.html/x',
    `/${'%E7%81%AF'.repeat(300)}`,
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/en/../../secret.txt',
    '/.kept',
    '/link.txt',
    '/_headers',
    '/_headers/',
    '/%5Fheaders',
    '/..//_headers',
    '/%2f_headers',
    '/_HEADERS',
  ])(
    'serves the 404 page for what is not there, outside, hidden, a link or its header rules: %.30s',
    async (path) => {
      expect(await get(path)).toMatchObject({ status: 404, body: 'lost' });
    },
  );

  test.each(['//', '//?', '//example.org/', 'http://[', '*', '/%', '/%E0%A4%A', '/%00', '\\\\'])(
    'answers 400 to an invalid target, and keeps running: %s',
    async (target) => {
      expect(await statusOf(target)).toBe(400);
      expect((await get('/en/')).status).toBe(200);
    },
  );

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('is read-only: %s', async (method) => {
    const { status, headers } = await get('/en/', 'plain', method);
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  test.each(['/..//en/', '/%2fen/', '/en//', '/./en/', '/en/../en/', '/en%2f', '/en/index.html'])(
    'applies the header rules of a page to any spelling of its address: %s',
    async (path) => {
      const { headers, body } = await get(path);
      expect([body, headers['x-test']]).toEqual(['home', 'yes, home']);
    },
  );

  test('applies their own header rules to the root page and the 404 page', async () => {
    for (const path of ['/', '/index.html'])
      expect((await get(path)).headers['x-test']).toBe('yes, door');
    for (const path of ['/nowhere', '/en/nowhere/', '/_headers'])
      expect((await get(path)).headers['x-test']).toBe('yes, lost');
  });

  test('serves TypeScript as text, not as video', async () => {
    expect((await get('/one.ts')).headers['content-type']).toBe('text/plain;charset=utf-8');
  });

  test('answers 304 if the client has the file already', async () => {
    const { etag } = (await get('/en/')).headers;
    for (const known of [etag!, `"other", ${etag}`])
      expect(await get('/en/', 'plain', 'GET', { 'if-none-match': known })).toMatchObject({
        status: 304,
        body: '',
      });
    expect((await get('/en/', 'plain', 'GET', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  test('compresses long texts for clients that accept it', async () => {
    const accepts = { 'accept-encoding': 'gzip' };
    expect((await get('/long.txt', 'plain', 'GET', accepts)).headers['content-encoding']).toBe(
      'gzip',
    );
    expect((await get('/long.txt')).body).toHaveLength(14_000);
  });

  test('answers HEAD with headers alone', async () => {
    const { status, body } = await get('/en/', 'plain', 'HEAD');
    expect([status, body]).toEqual([200, '']);
  });

  test('sends no custom headers if they are off', async () => {
    expect((await get('/en/', 'bare')).headers['x-test']).toBeUndefined();
  });

  test('serves what was put into another folder since the build, and nothing that only lies near it', async () => {
    expect((await get('/encoder/new.json', 'beside')).status).toBe(404);
    mkdirSync(join(folder, 'public/encoder'), { recursive: true });
    writeFileSync(join(folder, 'public/encoder/new.json'), '{"is": "new"}');
    writeFileSync(join(folder, 'public/index.html'), 'another door');
    expect((await get('/encoder/new.json', 'beside')).body).toBe('{"is": "new"}');
    expect((await get('/', 'beside')).body).toBe('door');
    expect((await get('/encoder/new.json')).status).toBe(404);
    expect((await get('/../secret.txt', 'beside')).status).toBe(404);
  });

  test('serves below a base path, and nothing beside it', async () => {
    expect((await get('/crossroads/en/', 'based')).body).toBe('home');
    expect((await get('/crossroads/en/', 'based')).headers['x-test']).toBe('yes, home');
    expect((await get('/en/', 'based')).status).toBe(404);
    expect((await get('/crossroads/', 'based')).body).toBe('door');
  });
});
