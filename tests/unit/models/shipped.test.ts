import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parameterCount, readModelFile } from '~/lib/tinylm';
import { rounded } from '../../../scripts/pretrain/weights-file';
import { openTrainer } from '~/lib/trainer/trainer';
import { worldSource } from '~/lib/trainer/world-source';
import type { TrainerSettings } from '~/lib/trainer/settings';
import type { TrainerSnapshot } from '~/lib/trainer/snapshot';
import { createWorld } from '~/lib/world';
import { grammarOf } from '../../../scripts/record/model';
import { GATES, measure } from '../../../scripts/pretrain/gates';
import { longTests } from '../long-tests';
import { simd } from '../lib/tinylm/models';

type Language = 'en' | 'zh';

/** What `npm run pretrain` writes beside the weights. */
interface TrainingRecord {
  name: string;
  config: TrainerSettings & { language: Language };
  snapshot: { sha256: string; cells: Record<string, number> } & Record<Language, TrainerSnapshot[]>;
}

const LANGUAGES = ['en', 'zh'] as const;
/** Bytes: a model is fetched once, when a demo first needs it. */
const MOST_BYTES = 450_000;
/** Steps that are trained again here. */
const REPLAYED = 50;

const longTest = longTests(
  'the shipped models',
  'tests/unit/models/shipped.test.ts',
  'public/models/*.bin',
  'content/runs/trainer/*.json',
);

const recordOf = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as TrainingRecord;

describe.each(LANGUAGES)('the shipped model (%s)', (language) => {
  const bytes = new Uint8Array(readFileSync(`public/models/${language}.bin`));
  const record = recordOf(`content/runs/trainer/shipped-${language}.json`);

  test('is small enough for a phone', () => expect(bytes.length).toBeLessThanOrEqual(MOST_BYTES));

  test('is the file that its training record names', () => {
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(record.snapshot.sha256);
    expect(record.snapshot.cells.bytes).toBe(bytes.length);
  });

  longTest(
    'passes every gate on towns, people and questions it never saw',
    () => {
      const saved = readModelFile(bytes);
      const report = measure(saved, grammarOf(language), [1, 2, 3], simd);
      for (const [probe, { mean, least = 0 }] of Object.entries(report))
        expect(mean, probe).toBeGreaterThanOrEqual(least);
      expect(Object.keys(GATES)).toHaveLength(10);
    },
    120_000,
  );

  test('was trained with the current vocabulary of the world', () => {
    const { vocabulary } = createWorld(grammarOf(language)).lexicon;
    const { config, weights } = readModelFile(bytes, vocabulary.hash);
    expect(config.vocabulary).toBe(vocabulary.tokens.length);
    expect(weights).toHaveLength(parameterCount(config));
    expect(rounded(config, weights)).toEqual(weights);
  });
});

describe.each(
  globSync('content/runs/trainer/*.json')
    .sort()
    .map(recordOf)
    .filter(({ config }) => 'language' in config && !('moment' in config))
    .map((record) => [record.name, record] as const),
)('the training record %s', (_, { config: { language, ...settings }, snapshot }) => {
  const [recorded] = snapshot[language];

  test('covers a run to its end', () => {
    expect(recorded!.step).toBe(settings.steps);
    expect(recorded!.losses.at(-1)![0]).toBe(settings.steps);
  });

  longTest(
    `starts as training with its settings does: ${REPLAYED} steps to the last bit`,
    () => {
      const trainer = openTrainer(settings, worldSource(grammarOf(language), settings.seed), simd);
      trainer.advance(REPLAYED);
      const { losses } = trainer.snapshot();
      expect(losses.length).toBeGreaterThan(0);
      expect(losses).toEqual(recorded!.losses.slice(0, losses.length));
    },
    120_000,
  );
});
