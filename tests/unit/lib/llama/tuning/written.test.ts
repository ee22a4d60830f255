import { InferenceSession, Tensor } from 'onnxruntime-web';
import { expect, test } from 'vitest';
import { noAdapter, type Adapter } from '~/lib/llama/adapter/file';
import {
  adapterOf,
  openTuning,
  tuningRate,
  weightsIn,
  type AdapterSettings,
  type TuningRow,
} from '~/lib/llama/tuning';
import { greedy } from '~/lib/tinylm/sample';
import { adapterFeeds, llamaReading } from '~/workers/llama/feeds';
import { llamaNetwork } from '../../../../../tools/models/llama/network';
import { randomLlama, SHAPE } from '../../../../tools/models/llama/small-llama';
import { fastTuning } from './engine';

const RUNTIME = { InferenceSession, Tensor };
const SETTINGS: AdapterSettings = { rank: 3, alpha: 6, modules: ['q', 'v', 'down'], seed: 1 };
const ROWS: TuningRow[] = [
  { tokens: [3, 7, 1, 10, 7, 2, 5], from: 4 },
  { tokens: [8, 8, 4, 11, 15, 9], from: 3 },
];
const files = llamaNetwork('random', randomLlama(), { file: 'numbers', positions: 16 });

/** What the page's runtime writes after some tokens with an adapter put on. */
async function writtenBy(session: InferenceSession, adapter: Adapter, prompt: readonly number[]) {
  const reading = llamaReading(session, SHAPE, adapterFeeds(adapter, RUNTIME), RUNTIME);
  const written: number[] = [];
  let next = greedy(await reading.read(prompt));
  while (written.push(next) < 3) next = greedy(await reading.read([next]));
  return written;
}

test('an adapter tuned on the files of the writer writes there what it learnt', async () => {
  const weights = weightsIn(files.network, files.data, SHAPE);
  const tuning = openTuning(weights, SETTINGS, { longest: 12, answers: 4 }, fastTuning);
  for (let at = 1; at <= 60; at++) tuning.step(ROWS, tuningRate(2e-2, at, 60));
  const numbers = tuning.state().numbers;
  const adapter = adapterOf({ ...SETTINGS, shape: SHAPE, numbers });
  const externalData = [{ path: 'numbers', data: files.data }];
  const session = await InferenceSession.create(files.network, { externalData });
  for (const { tokens, from } of ROWS) {
    const learnt = await writtenBy(session, adapter, tokens.slice(0, from));
    expect(learnt).toEqual(tokens.slice(from));
    const before = await writtenBy(session, noAdapter(SHAPE), tokens.slice(0, from));
    expect(before).not.toEqual(tokens.slice(from));
  }
});

test('a file of another shape is refused with what it has', () => {
  expect(() => weightsIn(files.network, files.data, { ...SHAPE, layers: 3 })).toThrow(
    'This network has 9 tables and 5 gains, not 13 and 7.',
  );
  expect(() => weightsIn(new Uint8Array([255, 255, 255]), files.data, SHAPE)).toThrow(
    'This network has 0 tables',
  );
});
