import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';

const START = join(process.cwd(), 'scripts/start.mjs');
const ADDRESS = 'Crossroads is at http://127.0.0.1:1/';
const chatty = (status: number) =>
  `node -e "for (let i = 0; i < 1600; i++) console.error('warning', i); process.exitCode = ${status}"`;

let folder: string;
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** `npm start` of a project whose build says a lot and ends with a status. */
async function start({
  built,
  hasEncoders = false,
  hasWriter = false,
  options = [],
}: {
  built: number;
  hasEncoders?: boolean;
  hasWriter?: boolean;
  options?: string[];
}): Promise<{ status: number | null; lines: string[] }> {
  folder = mkdtempSync(join(tmpdir(), 'start-'));
  mkdirSync(join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package-lock.json'), '{}');
  writeFileSync(join(folder, 'node_modules/.package-lock.json'), '{}');
  const models = `node -e "console.log('Making the encoders'); process.exitCode = 1"`;
  if (hasEncoders)
    for (const name of ['encoder/minilm', 'encoder/e5', ...(hasWriter ? ['lm/smollm2'] : [])])
      for (const file of ['model_quantized.onnx', 'model_quantized.onnx_data']) {
        mkdirSync(join(folder, `public/${name}/onnx`), { recursive: true });
        writeFileSync(join(folder, `public/${name}/onnx/${file}`), '');
      }
  const scripts = { build: chatty(built), preview: 'node preview.cjs', models };
  writeFileSync(join(folder, 'preview.cjs'), `console.log('${ADDRESS}')`);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts }));
  const child = spawn(process.execPath, [START, '--port', '0', ...options], { cwd: folder });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const status = await new Promise<number | null>((done) => child.on('close', done));
  return { status, lines: said.trimEnd().split('\n') };
}

test('npm start prints one line per stage, and the address last', async () => {
  const { status, lines } = await start({ built: 0 });
  expect(status).toBe(0);
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(
    /^Two real encoders \(60 MB.* and a language model .*\(137 MB.* are not here: npm run models/,
  );
  expect(lines[1]).toMatch(/^Building the site.* done, \d+ s$/);
  expect(lines[2]).toBe(ADDRESS);
});

test('npm start -- --models builds the encoders first, and continues if that fails', async () => {
  const { status, lines } = await start({ built: 0, options: ['--models'] });
  expect(status).toBe(0);
  expect(lines[0]).toBe('Making the encoders');
  expect(lines[1]).toBe('Not all of the models are there; the site does without the others.');
  expect(lines.at(-1)).toBe(ADDRESS);
});

test('npm start reports a missing language model if the encoders exist', async () => {
  const { lines } = await start({ built: 0, hasEncoders: true });
  expect(lines[0]).toMatch(
    /^A language model of 135 million weights .* is not here: npm run models/,
  );
});

test('npm start reports missing text vectors if the encoders exist', async () => {
  const { lines } = await start({ built: 0, hasEncoders: true, hasWriter: true });
  expect(lines[0]).toMatch(/^The vectors by which the site is searched.*npm run models makes them/);
});

test('npm start prints the whole output of a stage that fails, and exits', async () => {
  const { status, lines } = await start({ built: 3 });
  expect(status).toBe(1);
  expect(lines.filter((line) => line.startsWith('warning'))).toHaveLength(1_600);
  expect(lines.at(-1)).toBe('The site is not built: nothing can be served.');
});

test('no npm script lets Astro collect telemetry', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>;
  };
  const bare = Object.values(scripts).filter((script) => /(^|&& ?|\s)astro\s/.test(script));
  expect(bare).toEqual([]);
});
