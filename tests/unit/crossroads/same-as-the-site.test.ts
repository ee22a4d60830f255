import { beforeAll, describe, expect, test } from 'vitest';
import { seededRng } from '~/lib/math/rng';
import { openCorpus, search } from '~/lib/retrieval/search';
import {
  BLOCK_LAYERS,
  initialise,
  initialiseAdapters,
  openModel,
  OPTIMISER,
  rateAt,
  trainStep,
  writeWeights,
  type Batch,
  type Model,
} from '~/lib/tinylm';
import { plainBackend } from '~/lib/tinylm/kernels/plain';
import { batchOf } from '~/lib/world';
import { longTests } from '../long-tests';
import { openWholeFile, type WholeFile } from './whole-file';

const longTest = longTests(
  'the whole site in one file',
  'tests/unit/crossroads/same-as-the-site.test.ts',
);

const CONFIG = { vocabulary: 72, width: 32, layers: 2, heads: 4, context: 64, smear: true };
const ROWS = 8;
const STEPS = 16;
/** Sixteen steps take seconds; a machine that has much else to do may take a minute. */
const PATIENCE = 240_000;

let file: WholeFile;
beforeAll(async () => {
  file = await openWholeFile();
});

/** The pages of each step, so that both engines read the same. */
function pagesFor(steps: number): string[][] {
  file.seed(1);
  const next = file.pagesOf(file.createLand());
  return Array.from({ length: steps }, () => Array.from({ length: ROWS }, next));
}

function batchFrom(pages: readonly string[]): Batch {
  const sequences = pages.map((page) => ({
    tokens: file.encode(page),
    weights: file.countsOf(page),
  }));
  return batchOf(sequences, CONFIG.context);
}

function lossesOfTheSite(model: Model, pages: string[][], rate: number, weightDecay: number) {
  const steps = pages.length;
  const schedule = { rate, warmUp: steps / 24, fallsFrom: 0.6, floor: 0.02 };
  return pages.map((some, i) =>
    trainStep(model, batchFrom(some), rateAt(schedule, i + 1, steps), {
      ...OPTIMISER,
      weightDecay,
    }),
  );
}

function lossesOfTheFile(model: unknown, pages: string[][], rate: number, decay: number) {
  const left = pages.flat();
  return file.train(model, () => left.shift()!, pages.length, rate, decay);
}

function expectAgreement(file: readonly number[], site: readonly number[]) {
  const apart = Math.max(...site.map((loss, i) => Math.abs(loss - file[i]!)));
  expect(apart).toBeLessThan(1e-4);
}

describe('the whole site in one file', () => {
  test('starts from the same weights as the site for the same seed, up to float32', () => {
    const model = openModel(CONFIG, plainBackend);
    initialise(model, 5);
    file.seed(5);
    const { learning } = file.createModel();
    const [embed] = learning;
    const at = model.plan.placed.get('embed')!.at;
    expect(Math.fround(embed!.data[7]!)).toBeCloseTo(model.floats[at + 7]!, 6);
  });

  longTest(
    'has the same losses as the site on the same pages over a whole learning-rate schedule',
    { timeout: PATIENCE },
    () => {
      const pages = pagesFor(STEPS);
      const model = openModel(CONFIG, plainBackend, { batch: ROWS, trains: { kind: 'all' } });
      initialise(model, 5);
      file.seed(5);
      const ours = lossesOfTheSite(model, pages, 8e-3, 0.05);
      const theirs = lossesOfTheFile(file.createModel(), pages, 8e-3, 0.05);
      expect(ours.at(-1)).toBeLessThan(ours[0]! / 1.4);
      expectAgreement(theirs, ours);
    },
  );

  longTest('has the same losses as the site with LoRA alone', { timeout: PATIENCE }, () => {
    const pages = pagesFor(8);
    file.seed(5);
    const base = file.createModel();
    const trains = { kind: 'lora', rank: 4, on: BLOCK_LAYERS, scale: 1 } as const;
    const model = openModel(CONFIG, plainBackend, { batch: ROWS, trains });
    writeWeights(model, Float32Array.from(base.learning.flatMap(({ data }) => [...data])));
    initialiseAdapters(model, seededRng(6));
    file.seed(6);
    const theirs = lossesOfTheFile(file.withLora(base), pages, 2e-2, 0);
    expectAgreement(theirs, lossesOfTheSite(model, pages, 2e-2, 0));
  });

  test('scores passages as the site’s BM25 does', () => {
    const passages = [
      'the river of Ar len is Ash .',
      'Ar wold makes rope .',
      'Bel len is guarded by wolf .',
      'the beast of Ar len is owl .',
    ];
    const question = 'q what flows by Ar len ? a';
    const hits = search(openCorpus(passages), question, { method: 'bm25', k: 4 });
    const scores = file.bm25(passages, question);
    expect(hits).toHaveLength(4);
    for (const { chunk, score } of hits) expect(scores[chunk]).toBeCloseTo(score, 9);
  });
});
