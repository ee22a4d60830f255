import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const START = join(process.cwd(), 'scripts/start.mjs');
const ADDRESS = 'Crossroads is at http://127.0.0.1:1/';
const chatty = (status: number) =>
  `node -e "for (let i = 0; i < 1600; i++) console.error('warning', i); process.exitCode = ${status}"`;
const MADE = [
  'encoder/minilm/onnx/model_quantized.onnx',
  'encoder/e5/onnx/model_quantized.onnx',
  'lm/smollm2/onnx/model_quantized.onnx_data',
  'encoder/minilm/vectors/lessons-en.bin',
  'encoder/e5/vectors/lessons-zh.bin',
];
const PREVIEW = `
  require('fs').writeFileSync('preview.pid', String(process.pid));
  console.log('${ADDRESS}');
  setInterval(() => {}, 1000);`;
const ENDLESS = `
  const { appendFileSync } = require('fs');
  const { spawn } = require('child_process');
  const below = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  console.log('Making public/encoder/minilm');
  appendFileSync('models.pids', process.pid + '\\n' + below.pid + '\\n');`;
const says = (text: string, status: number) =>
  `console.log(${JSON.stringify(text)}); process.exitCode = ${status};`;

let folder: string;
let child: ChildProcess;
let said: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-'));
  put('package-lock.json', '{}');
  put('node_modules/.package-lock.json', '{}');
  said = '';
});
afterEach(async () => {
  if (child?.exitCode === null && child.signalCode === null) await interrupted();
  rmSync(folder, { recursive: true, force: true });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function putPython(hasPip: boolean): string {
  put('bin/python3', `#!/bin/sh\nexit ${hasPip ? 0 : 1}\n`);
  chmodSync(join(folder, 'bin/python3'), 0o755);
  return join(folder, 'bin');
}

interface Starting {
  built?: number;
  models?: string;
  hasPip?: boolean;
  options?: string[];
}

function start({ built = 0, models = says('', 0), hasPip = true, options = [] }: Starting = {}) {
  put('preview.cjs', PREVIEW);
  put('models.cjs', models);
  const scripts = { build: chatty(built), preview: 'node preview.cjs', models: 'node models.cjs' };
  put('package.json', JSON.stringify({ scripts }));
  child = spawn(process.execPath, [START, '--port', '0', ...options], {
    cwd: folder,
    env: { ...process.env, PATH: `${putPython(hasPip)}${delimiter}${process.env.PATH}` },
  });
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (text) => (said += text));
}

const lines = () => said.trimEnd().split('\n');
const ended = () => new Promise<number | null>((done) => child.on('close', done));
/** As Ctrl-C does, but to this process alone. */
function interrupted(): Promise<number | null> {
  const end = ended();
  child.kill('SIGINT');
  return end;
}
const until = (holds: () => boolean) => expect.poll(holds, { timeout: 30_000 }).toBe(true);
const pidsIn = (file: string): number[] =>
  readFileSync(join(folder, file), 'utf8').trim().split('\n').map(Number);
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe.skipIf(process.platform === 'win32')('npm start', () => {
  test('prints one line per stage, the address, and then a line of the models that it makes beside it', async () => {
    start({ models: says('Making public/encoder/minilm', 0) });
    await until(() => lines().length === 4);
    expect(lines()[0]).toMatch(/^Building the site.* done, \d+ s$/);
    expect(lines().slice(1)).toEqual([
      ADDRESS,
      expect.stringMatching(/^Making the open models in the background.*…$/),
      expect.stringMatching(/^Making the open models.*: done\. An open page finds them/),
    ]);
    expect(child.exitCode).toBeNull();
  });

  test('makes none with --no-models, and none where all are there', async () => {
    start({ models: says('made', 0), options: ['--no-models'] });
    await until(() => said.includes(ADDRESS));
    await interrupted();
    expect(lines()).toHaveLength(2);
    for (const path of MADE) put(`public/${path}`, '');
    said = '';
    start({ models: says('made', 0) });
    await until(() => said.includes(ADDRESS));
    await interrupted();
    expect(lines()).toHaveLength(2);
  });

  test('makes the vectors of lessons where weights are here, with pip or without', async () => {
    for (const path of MADE.slice(0, 4)) put(`public/${path}`, '');
    start({ hasPip: false });
    await until(() => said.includes('done. An open page'));
  });

  test('says in one line that there is no pip, and serves', async () => {
    start({ models: ENDLESS, hasPip: false });
    await until(() => lines().length === 3);
    expect(lines()[2]).toMatch(/^The open models are not here, and no Python with pip/);
    expect(existsSync(join(folder, 'models.pids'))).toBe(false);
    expect(child.exitCode).toBeNull();
  });

  test('says in one line that models did not come, as without a network, and serves', async () => {
    start({ models: says('pip could not fetch it', 1) });
    await until(() => lines().length === 4);
    expect(lines()[3]).toMatch(/^Not all of the open models came; the next npm start goes on/);
    expect(child.exitCode).toBeNull();
    expect(pidsIn('preview.pid').every(isAlive)).toBe(true);
  });

  test('ends with all that it has begun when it is interrupted, and the next start goes on', async () => {
    start({ models: ENDLESS });
    await until(() => existsSync(join(folder, 'models.pids')));
    const pids = [...pidsIn('models.pids'), ...pidsIn('preview.pid')];
    expect(pids.every(isAlive)).toBe(true);
    expect(await interrupted()).toBe(130);
    expect(lines()).toHaveLength(3);
    await until(() => !pids.some(isAlive));
    start({ models: ENDLESS });
    await until(() => pidsIn('models.pids').length === 4);
  });

  test('ends with its models when the server ends', async () => {
    start({ models: ENDLESS });
    await until(() => existsSync(join(folder, 'models.pids')));
    const end = ended();
    process.kill(pidsIn('preview.pid')[0]!, 'SIGKILL');
    expect(await end).not.toBe(0);
    await until(() => !pidsIn('models.pids').some(isAlive));
  });

  test('prints the whole output of a stage that fails, and exits', async () => {
    start({ built: 3 });
    expect(await ended()).toBe(1);
    expect(lines().filter((line) => line.startsWith('warning'))).toHaveLength(1_600);
    expect(lines().at(-1)).toBe('The site is not built: nothing can be served.');
  });
});

test('no npm script lets Astro collect telemetry', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>;
  };
  const bare = Object.values(scripts).filter((script) => /(^|&& ?|\s)astro\s/.test(script));
  expect(bare).toEqual([]);
});
