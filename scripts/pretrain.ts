/**
 * Trains the tiny model of one language from nothing and writes it to public/models:
 *
 *     npm run pretrain -- --lang en|zh [--steps 2000] [--seed 1] [--size d96l3] [--no-smear]
 *
 * The run that was recorded becomes content/runs/trainer/shipped-<lang>.json. Stop it with Ctrl C: the
 * same command goes on from the last hundred steps. Other settings than the shipped ones write a
 * record under --name and no weights.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readWeights, rounded, SIZE_NAMES, writeModelFile, type SizeName } from '~/lib/tinylm';
import { openTrainer, SHIPPED, worldSource, type TrainerSettings } from '~/lib/trainer';
import { savedRun } from './model/checkpoint';
import { fastBackend, grammarOf, LANGUAGES, modelPath, type Language } from './model/files';
import { measure, passes, table } from './model/gates';
import { writeRun } from './model/run-file';

/** Seeds of the questions, others than those of `npm run evaluate`. */
const GATE_SEEDS = [11, 12, 13];
const SLICE = 10;
const KEEP_EVERY = 100;

const { language, settings, name } = options();
const grammar = grammarOf(language);
const source = worldSource(grammar, settings.seed);
const backend = fastBackend();
const kept = savedRun(`.cache/pretrain/${name}.run`, { ...settings, hash: source.vocabularyHash });
const trainer = openTrainer(settings, source, backend, kept.load());

const seconds = train();
const { config } = trainer.model;
const weights = rounded(config, readWeights(trainer.model));
const about = { language, ...settings, loss: trainer.snapshot().loss };
const saved = { config, vocabularyHash: source.vocabularyHash, training: about, weights };
const report = measure(saved, grammar, GATE_SEEDS, backend);
console.log(`\n${table(report)}`);
const file = writeModelFile(saved);
if (name === `shipped-${language}`) writeModel(file);
writeRun(name, language, settings, trainer.snapshot(), report, {
  sha256: createHash('sha256').update(file).digest('hex'),
  bytes: file.length,
  seconds: Math.round(seconds),
});
kept.drop();
if (!passes(report)) console.error('\nSome gates are missed: train longer, or with another seed.');

function train(): number {
  const from = trainer.snapshot().step;
  if (from > 0) console.log(`Going on from step ${from}.`);
  const start = performance.now();
  for (let more = true; more;) {
    more = trainer.advance(SLICE);
    const { step } = trainer.snapshot();
    if (step % KEEP_EVERY === 0 || !more) kept.keep(trainer.save());
    if (step % KEEP_EVERY === 0 || !more) say(step - from, (performance.now() - start) / 1000);
  }
  return (performance.now() - start) / 1000;
}

function say(done: number, spent: number): void {
  const { step, steps, losses, probes } = trainer.snapshot();
  const left = Math.round((spent / done) * (steps - step));
  const known = Object.entries(probes.at(-1)?.shares ?? {}).map(
    ([probe, share]) => `${probe} ${(100 * share).toFixed(0)}%`,
  );
  const loss = losses.at(-1)![1].toFixed(4);
  console.log(`step ${step} of ${steps}  loss ${loss}  ${known.join('  ')}  ${left} s left`);
}

function writeModel(bytes: Uint8Array): void {
  mkdirSync('public/models', { recursive: true });
  writeFileSync(modelPath(language), bytes);
  console.log(`\n${modelPath(language)}: ${bytes.length} bytes`);
}

function options(): { language: Language; settings: TrainerSettings; name: string } {
  const { values } = parseArgs({
    options: {
      lang: { type: 'string' },
      steps: { type: 'string', default: String(SHIPPED.steps) },
      seed: { type: 'string', default: String(SHIPPED.seed) },
      size: { type: 'string', default: SHIPPED.size },
      'no-smear': { type: 'boolean', default: false },
      name: { type: 'string' },
    },
  });
  const language = oneOf(LANGUAGES, values.lang, '--lang');
  const settings = {
    ...SHIPPED,
    size: oneOf(SIZE_NAMES, values.size, '--size') as SizeName,
    steps: Number(values.steps),
    seed: Number(values.seed),
    smear: !values['no-smear'],
  };
  return { language, settings, name: values.name ?? `shipped-${language}` };
}

function oneOf<T extends string>(legal: readonly T[], value: string | undefined, name: string): T {
  const found = legal.find((each) => each === value);
  if (found) return found;
  throw new Error(`${name} is "${value ?? ''}"; it must be one of ${legal.join(', ')}.`);
}
