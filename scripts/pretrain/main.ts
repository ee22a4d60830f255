/**
 * Trains the tiny model of one language from scratch:
 *
 *     npm run pretrain -- --lang en|zh [--steps 2000] [--seed 1] [--size d96l3] [--no-smear] [--name …] [--weights …]
 *
 * With the shipped settings, and if the model passes every gate, it writes public/models/<lang>.bin and the record
 * content/runs/trainer/shipped-<lang>.json. With other settings it writes only a record with that --name, and the weights to the file that --weights names. Stop it with
 * Ctrl C: the same command continues from the last hundred steps.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { LOCALE_CODES } from '~/lib/locale';
import { readWeights, SIZE_NAMES } from '~/lib/tinylm';
import { rounded, writeModelFile } from './weights-file';
import { checkSettings, SHIPPED } from '~/lib/trainer/settings';
import { openTrainer } from '~/lib/trainer/trainer';
import { worldSource } from '~/lib/trainer/world-source';
import { checkpointOf } from './checkpoint';
import { fastBackend, grammarOf, modelPath } from '../record/model';
import { measure, passes, table } from './gates';
import { oneOf, wholeNumber } from './options';
import { writeTraining } from './training-record';

/** Seeds of the questions; `npm run evaluate` uses others. */
const GATE_SEEDS = [11, 12, 13];
const SLICE = 10;
const KEEP_EVERY = 100;

const { language, settings, name, weightsFile } = options();
const grammar = grammarOf(language);
const source = worldSource(grammar, settings.seed);
const backend = fastBackend();
const savedRun = checkpointOf(`.cache/pretrain/${name}.run`, {
  ...settings,
  hash: source.vocabularyHash,
});
const before = savedRun.load();
const trainer = openTrainer(settings, source, backend, before?.run);
const { config } = trainer.model;

const seconds = train(before?.seconds ?? 0);
const weights = rounded(config, readWeights(trainer.model));
const about = { language, ...settings, loss: trainer.snapshot().loss };
const saved = { config, vocabularyHash: source.vocabularyHash, training: about, weights };
const report = measure(saved, grammar, GATE_SEEDS, backend);
console.log(`\n${table(report)}\n`);
const file = writeModelFile(saved);
const ships = name === `shipped-${language}`;
if (ships && !passes(report)) {
  console.error(
    'Some gates are missed, so nothing is written. Train longer, or with another seed.',
  );
  process.exitCode = 1;
} else {
  if (weightsFile) writeModel(weightsFile, file);
  writeTraining(name, language, settings, trainer.snapshot(), report, {
    sha256: createHash('sha256').update(file).digest('hex'),
    bytes: file.length,
    seconds: Math.round(seconds),
  });
  savedRun.drop();
}

/** @returns seconds of training, including those of earlier sessions */
function train(earlier: number): number {
  const from = trainer.snapshot().step;
  if (from > 0) console.log(`Going on from step ${from}.`);
  const start = performance.now();
  const spent = () => (performance.now() - start) / 1000;
  for (let more = true; more;) {
    more = trainer.advance(SLICE);
    const { step } = trainer.snapshot();
    if (step % KEEP_EVERY !== 0 && more) continue;
    savedRun.keep(trainer.save(), earlier + spent());
    say(step - from, spent());
  }
  return earlier + spent();
}

function say(done: number, spent: number): void {
  const { step, steps, losses, probes } = trainer.snapshot();
  const left = done > 0 ? Math.round((spent / done) * (steps - step)) : 0;
  const shares = Object.entries(probes.at(-1)?.shares ?? {}).map(
    ([probe, share]) => `${probe} ${(100 * share).toFixed(0)}%`,
  );
  const loss = losses.at(-1)![1].toFixed(4);
  console.log(`step ${step} of ${steps}  loss ${loss}  ${shares.join('  ')}  ${left} s left`);
}

function writeModel(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  console.log(`${path}: ${bytes.length} bytes`);
}

function options() {
  const { values } = parseArgs({
    options: {
      lang: { type: 'string' },
      steps: { type: 'string', default: String(SHIPPED.steps) },
      seed: { type: 'string', default: String(SHIPPED.seed) },
      size: { type: 'string', default: SHIPPED.size },
      'no-smear': { type: 'boolean', default: false },
      name: { type: 'string' },
      weights: { type: 'string' },
    },
  });
  const language = oneOf(LOCALE_CODES, values.lang, '--lang');
  const settings = checkSettings({
    ...SHIPPED,
    size: oneOf(SIZE_NAMES, values.size, '--size'),
    steps: wholeNumber(values.steps, '--steps'),
    seed: wholeNumber(values.seed, '--seed'),
    smear: !values['no-smear'],
  });
  const shipped = isDeepStrictEqual(settings, SHIPPED);
  const described = `${settings.size}-${settings.steps}-seed${settings.seed}${settings.smear ? '' : '-no-smear'}`;
  const name = values.name ?? `${shipped ? 'shipped' : described}-${language}`;
  if (!shipped && name.startsWith('shipped-'))
    throw new Error(`Only the shipped settings make "${name}". Give this run another --name.`);
  const weightsFile = values.weights ?? (name === `shipped-${language}` ? modelPath(language) : '');
  return { language, settings, name, weightsFile };
}
