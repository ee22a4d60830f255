import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const NODE = process.execPath;
const PREVIEW = join(process.cwd(), 'scripts/preview.mjs');
const WASM = 30_000_000;
const isWindows = process.platform === 'win32';

let root: string;
let child: ChildProcess;
let port: number;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'wire-'));
  mkdirSync(join(root, 'en'));
  for (const page of ['index.html', 'en/index.html', '404.html'])
    writeFileSync(join(root, page), page);
  writeFileSync(join(root, 'digits.txt'), '0123456789'.repeat(1_000));
});

afterEach(async () => {
  const gone = new Promise((done) => child.once('close', done));
  if (child.exitCode === null && child.kill()) await gone;
  rmSync(root, { recursive: true });
});

/** The preview as a process of its own, so that its end is seen. `handles`: how many files and sockets it may hold. */
async function start(handles?: number): Promise<void> {
  const command = [NODE, PREVIEW, '--dir', root, '--port', '0'];
  child = handles
    ? spawn('sh', ['-c', `ulimit -n ${handles}; exec "$@"`, 'sh', ...command])
    : spawn(NODE, command.slice(1));
  port = await new Promise<number>((ready, fail) => {
    child.once('exit', (code) => fail(new Error(`It ended with ${code}.`)));
    child.stdout!.on('data', (said) => ready(Number(/:(\d+)\//.exec(String(said))![1])));
  });
}

const ask = (path: string, ...headers: string[]): Promise<string> =>
  new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(
        [`GET ${path} HTTP/1.1`, 'host: site', 'connection: close', ...headers, '', ''].join(
          '\r\n',
        ),
      ),
    );
    socket.setTimeout(4_000, () => socket.destroy());
    socket.setEncoding('latin1').on('data', (piece) => (answer += String(piece)));
    socket.on('error', () => {}).on('close', () => resolve(answer));
  });
const status = (answer: string) => Number(answer.split(' ')[1]);
const serves = async () => status(await ask('/en/'));

describe('a request for part of a file', () => {
  test.each([
    'bytes=5-2',
    'bytes=-5',
    'bytes=0-0',
    'bytes=99999999-',
    'bytes=5-2, 3-1',
    'bytes=a-b',
    'bytes=',
    '-',
    `bytes=${'9'.repeat(400)}-1`,
  ])('gets the whole file, with its length: %s', async (range) => {
    await start();
    const answer = await ask('/digits.txt', `range: ${range}`, 'accept-encoding: identity');
    expect(status(answer)).toBe(200);
    expect(answer).toMatch(/accept-ranges: none/i);
    expect(answer).not.toMatch(/content-range/i);
    expect(answer.split('\r\n\r\n')[1]).toHaveLength(10_000);
    expect(await serves()).toBe(200);
  });

  test('gets the whole of a compressed file too', async () => {
    await start();
    const answer = await ask('/digits.txt', 'range: bytes=0-4', 'accept-encoding: gzip');
    expect(status(answer)).toBe(200);
    expect(answer).toMatch(/content-encoding: gzip/i);
  });
});

describe('a request for part of a network', () => {
  const part = async (range: string, name = 'a.onnx') => {
    writeFileSync(join(root, name), '0123456789');
    await start();
    return ask(`/${name}`, `range: ${range}`);
  };

  test('works for its external weights too', async () => {
    expect(status(await part('bytes=2-4', 'a.onnx_data'))).toBe(206);
  });

  test.each([
    ['bytes=2-4', '234', '2-4'],
    ['bytes=7-', '789', '7-9'],
    ['bytes=9-999999', '9', '9-9'],
  ])('gets the part, with the size of the whole: %s', async (range, body, sent) => {
    const answer = await part(range);
    expect(status(answer)).toBe(206);
    expect(answer).toContain(`content-range: bytes ${sent}/10`);
    expect(answer).toContain(`content-length: ${body.length}`);
    expect(answer.split('\r\n\r\n')[1]).toBe(body);
  });

  test.each(['bytes=5-2', 'bytes=10-', 'bytes=-5', 'bytes=0-1, 3-4', 'nonsense'])(
    'gets the whole file if the range makes no sense: %s',
    async (range) => {
      const answer = await part(range);
      expect(status(answer)).toBe(200);
      expect(answer.split('\r\n\r\n')[1]).toBe('0123456789');
    },
  );
});

describe('the server keeps running', () => {
  test('whatever a header contains', async () => {
    await start();
    const names = ['range', 'if-none-match', 'if-modified-since', 'accept-encoding', 'expect'];
    const values = ['', '-1', '*', ',,,', 'q=', '\u00ff', '9'.repeat(999), 'gzip;q=nan, br;q=-1'];
    for (const name of names)
      await Promise.all(values.map((value) => ask('/en/', `${name}: ${value}`)));
    expect(await serves()).toBe(200);
  });

  test('while files appear and disappear', async () => {
    await start();
    const answers: Promise<string>[] = [];
    for (let round = 0; round < 60; round++) {
      for (let each = 0; each < 6; each++) answers.push(ask('/en/'), ask('/lost/'));
      await new Promise((done) => setTimeout(done, round % 7));
      rmSync(join(root, 'en/index.html'));
      rmSync(join(root, '404.html'));
      await new Promise((done) => setTimeout(done, round % 5));
      writeFileSync(join(root, 'en/index.html'), 'again');
      writeFileSync(join(root, '404.html'), 'again');
    }
    expect(new Set((await Promise.all(answers)).map(status))).toEqual(new Set([200, 404]));
    expect(await serves()).toBe(200);
  });

  test('when a file shrinks while it is sent, and cuts off that answer alone', async () => {
    writeFileSync(join(root, 'a.wasm'), Buffer.alloc(WASM));
    await start();
    const slow = await heldBack('/a.wasm');
    truncateSync(join(root, 'a.wasm'), 10);
    const ended = new Promise((done) => slow.once('close', done));
    slow.resume();
    await ended;
    expect(slow.bytesRead).toBeLessThan(WASM);
    expect(await serves()).toBe(200);
  });

  test.skipIf(isWindows)('when a pipe lies among the files', async () => {
    execFileSync('mkfifo', [join(root, 'pipe.txt')]);
    await start();
    const answers = Array.from({ length: 6 }, () => ask('/pipe.txt'));
    expect(await serves()).toBe(200);
    expect((await Promise.all(answers)).map(status)).toEqual(Array(6).fill(404));
  });

  test.skipIf(isWindows)('when no file handle is left, and serves again when one is', async () => {
    writeFileSync(join(root, 'a.wasm'), Buffer.alloc(WASM));
    await start(64);
    const slow = await Promise.all(Array.from({ length: 80 }, () => heldBack('/a.wasm')));
    await ask('/en/');
    for (const socket of slow) socket.destroy();
    await expect.poll(serves, { timeout: 5_000 }).toBe(200);
    expect(child.exitCode).toBeNull();
  });
});

/** A client that has asked and reads nothing; resolves when its first bytes are there, or it was turned away. */
const heldBack = (path: string): Promise<Socket> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`GET ${path} HTTP/1.1\r\nhost: site\r\n\r\n`),
    );
    const done = () => resolve(socket.pause());
    socket.once('readable', done).once('error', done).once('close', done);
    setTimeout(done, 1_000).unref();
  });
