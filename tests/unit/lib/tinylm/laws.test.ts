import { describe, expect, test } from 'vitest';
import {
  BLOCK_LAYERS,
  checkpoint,
  clearGradients,
  decode,
  forward,
  initialise,
  logitsOf,
  lossAndGradients,
  merge,
  openModel,
  OPTIMISER,
  parameters,
  readWeights,
  resetOptimiser,
  restoreCheckpoint,
  trainStep,
  update,
  writeWeights,
  type Batch,
  type Model,
  type Trains,
} from '~/lib/tinylm';
import { sizeOf } from '~/lib/tinylm/parameters';
import {
  adapterFloats,
  BACKENDS,
  plain,
  randomBatch,
  randomModel,
  relativeError,
  simd,
  SMALL,
} from './models';

const ADAPTERS: Trains = { kind: 'lora', rank: 3, on: BLOCK_LAYERS };

const logits = (model: Model, batch: Batch): Float32Array => {
  forward(model, batch.tokens, batch);
  return logitsOf(model, batch).slice();
};

describe.each(BACKENDS.map((backend) => [backend.name, backend] as const))('%s', (_, backend) => {
  test('merging adapters changes no logit beyond rounding', () => {
    const model = randomModel(backend, { trains: ADAPTERS });
    const batch = randomBatch(SMALL);
    const apart = logits(model, batch);
    merge(model);
    expect(relativeError(logits(model, batch), apart)).toBeLessThan(1e-5);
  });

  test('fresh adapters change nothing', () => {
    const batch = randomBatch(SMALL);
    const base = openModel(SMALL, backend, { batch: 2 });
    const adapted = openModel(SMALL, backend, { batch: 2, trains: ADAPTERS });
    initialise(base, 3);
    initialise(adapted, 3);
    expect(logits(adapted, batch)).toEqual(logits(base, batch));
  });

  test.each<[string, Trains, RegExp]>([
    ['all', { kind: 'all' }, /./],
    ['the head alone', { kind: 'head' }, /^head$/],
    ['the blocks alone', { kind: 'blocks' }, /^(?!embed|head)/],
    ['adapters alone', ADAPTERS, /^nothing of the base$/],
    ['adapters of one block', { kind: 'lora', rank: 2, on: ['1.up'] }, /^nothing of the base$/],
  ])('training %s changes those weights and no bit of the others', (_, trains, changing) => {
    const model = randomModel(backend, { trains });
    const before = readWeights(model);
    const adapters = adapterFloats(model);
    for (let step = 0; step < 3; step++) trainStep(model, randomBatch(SMALL, 2, step), 1e-2);
    let at = 0;
    const after = readWeights(model);
    for (const { name, rows, columns } of model.plan.placed.values()) {
      const range = [at, (at += rows * columns)] as const;
      const same = before.slice(...range).every((value, i) => value === after[range[0] + i]);
      expect(same, name).toBe(!changing.test(name));
    }
    if (trains.kind === 'lora') expect(adapterFloats(model)).not.toEqual(adapters);
  });

  test('a token does not see later tokens', () => {
    const model = randomModel(backend);
    const batch = randomBatch(SMALL);
    const before = logits(model, batch);
    const changed = batch.tokens.map((token, i) => (i % 8 >= 5 ? (token + 1) % 24 : token));
    const after = logits(model, { ...batch, tokens: changed });
    for (let position = 0; position < 8; position++) {
      const row = (all: Float32Array) => all.slice(position * 24, (position + 1) * 24);
      if (position < 5) expect(row(after)).toEqual(row(before));
      else expect(row(after)).not.toEqual(row(before));
    }
  });

  test('a token sees only its past in sequences longer than one block of attention', () => {
    const config = { ...SMALL, context: 76 };
    const model = randomModel(backend, { config, batch: 1 });
    const batch = randomBatch(config, 1);
    const before = logits(model, batch);
    const changed = batch.tokens.map((token, i) => (i >= 50 ? (token + 1) % 24 : token));
    const after = logits(model, { ...batch, tokens: changed });
    expect(after.slice(0, 50 * 24)).toEqual(before.slice(0, 50 * 24));
    expect(after.slice(50 * 24)).not.toEqual(before.slice(50 * 24));
    const first = batch.tokens.map((token, i) => (i === 0 ? (token + 1) % 24 : token));
    const later = logits(model, { ...batch, tokens: first }).slice(75 * 24);
    expect(later).not.toEqual(before.slice(75 * 24));
    const decoded = [...batch.tokens].map((token, position) =>
      decode(model, [{ slot: 0, token, position }]).slice(),
    );
    decoded.forEach((row, position) => {
      const whole = before.slice(position * 24, position * 24 + 24);
      expect(relativeError(row, whole)).toBeLessThan(1e-5);
    });
  });

  test('the length of a pass does not change what comes before its end', () => {
    const model = randomModel(backend);
    const batch = randomBatch(SMALL, 1);
    const whole = logits(model, batch).slice(0, 4 * 24);
    const half = logits(model, { ...batch, length: 4, tokens: batch.tokens.slice(0, 4) });
    expect(relativeError(half, whole)).toBeLessThan(1e-6);
  });

  test('reading token by token from the cache gives the same as a whole pass', () => {
    const model = randomModel(backend, { batch: 3 });
    const batch = randomBatch(SMALL, 3);
    const whole = logits(model, batch);
    for (let position = 0; position < 8; position++) {
      const slots = [2, 0, 1]; // in any order, each with a cache of its own
      const next = slots.map((slot) => ({
        slot,
        position,
        token: batch.tokens[slot * 8 + position]!,
      }));
      const found = decode(model, next).slice();
      slots.forEach((slot, row) => {
        const at = (slot * 8 + position) * 24;
        const error = relativeError(found.slice(row * 24, row * 24 + 24), whole.slice(at, at + 24));
        expect(error).toBeLessThan(1e-5);
      });
    }
  });

  test('a slot that is used again forgets its earlier sequence', () => {
    const model = randomModel(backend);
    const one = randomBatch(SMALL, 1, 1);
    const other = randomBatch(SMALL, 1, 2);
    const read = ({ tokens }: Batch) =>
      [...tokens].map((token, position) => decode(model, [{ slot: 0, token, position }]).slice());
    const first = read(one);
    read(other);
    expect(read(one)).toEqual(first);
  });

  test('the same seed gives the same run to the bit', () => {
    const run = () => {
      const model = openModel(SMALL, backend, { batch: 2, trains: { kind: 'all' } });
      initialise(model, 5);
      return Array.from({ length: 5 }, (_, i) => trainStep(model, randomBatch(SMALL, 2, i), 1e-2));
    };
    expect(run()).toEqual(run());
  });

  test('training lowers the loss on its training text', () => {
    const model = randomModel(backend);
    const batch = randomBatch(SMALL);
    const first = trainStep(model, batch, 1e-2);
    for (let step = 0; step < 60; step++) trainStep(model, batch, 1e-2);
    expect(lossAndGradients(model, batch)).toBeLessThan(first / 10);
  });
});

test.each<[string, Trains]>([
  ['all weights', { kind: 'all' }],
  ['the head', { kind: 'head' }],
  ['adapters', ADAPTERS],
])('a run on %s continues from its checkpoint as if it had never stopped', (_, trains) => {
  const train = (model: Model, from: number, to: number) => {
    let loss = 0;
    for (let step = from; step < to; step++)
      loss = trainStep(model, randomBatch(SMALL, 2, step), 1e-2);
    return loss;
  };
  const whole = randomModel(simd, { trains });
  const first = randomModel(simd, { trains });
  train(first, 0, 3);
  const second = openModel(SMALL, simd, { batch: 2, trains });
  restoreCheckpoint(second, checkpoint(first));
  train(whole, 0, 3);
  expect(train(second, 3, 6)).toBe(train(whole, 3, 6));
  expect(readWeights(second)).toEqual(readWeights(whole));
  expect(adapterFloats(second)).toEqual(adapterFloats(whole));
});

test('a model whose optimiser was reset steps as a fresh one does', () => {
  const batch = randomBatch(SMALL);
  const used = randomModel(simd);
  const start = readWeights(used);
  for (let step = 0; step < 3; step++) trainStep(used, batch, 1e-2);
  writeWeights(used, start);
  resetOptimiser(used);
  const fresh = randomModel(simd);
  trainStep(used, batch, 1e-2);
  trainStep(fresh, batch, 1e-2);
  expect(readWeights(used)).toEqual(readWeights(fresh));
});

test('weight decay affects matrices, but not norms or adapters', () => {
  const shrunk = (trains: Trains, read: (model: Model) => Float32Array) => {
    const model = randomModel(simd, { trains });
    const before = read(model);
    clearGradients(model);
    update(model, 0.1, { ...OPTIMISER, weightDecay: 0.5 });
    const after = read(model);
    return before.map((weight, i) => after[i]! / weight);
  };
  const names = parameters(SMALL);
  const matrices = names.filter(({ rows }) => rows > 1).reduce((sum, p) => sum + sizeOf(p), 0);
  const all = shrunk({ kind: 'all' }, readWeights);
  for (const ratio of all.slice(0, matrices)) expect(ratio).toBeCloseTo(0.95, 5);
  for (const ratio of all.slice(matrices)) expect(ratio).toBe(1);
  const head = shrunk({ kind: 'head' }, readWeights).slice(0, matrices);
  expect(head.at(-1)).toBeCloseTo(0.95, 5);
  expect(head[0]).toBe(1);
  for (const ratio of shrunk(ADAPTERS, adapterFloats)) expect(ratio).toBe(1);
});

test('both kernel sets train alike, up to rounding', () => {
  const models = [plain, simd].map((backend) => randomModel(backend));
  const batch = randomBatch(SMALL);
  const [slow, fast] = models.map((model) => trainStep(model, batch, 1e-3));
  expect(Math.abs(slow! / fast! - 1)).toBeLessThan(1e-6);
  expect(relativeError(readWeights(models[1]!), readWeights(models[0]!))).toBeLessThan(1e-4);
});

test('an adapter of half the scale adds half as much', () => {
  const batch = randomBatch(SMALL);
  const added = (scale: number) => {
    const trains: Trains = { kind: 'lora', rank: 2, on: ['head'], scale };
    const model = randomModel(simd, { trains });
    const base = readWeights(model);
    const before = logits(openAs(base), batch);
    const after = logits(model, batch);
    merge(model);
    expect(relativeError(logits(openAs(readWeights(model)), batch), after)).toBeLessThan(1e-5);
    return after.map((value, i) => value - before[i]!);
  };
  const openAs = (weights: Float32Array) => {
    const model = openModel(SMALL, simd, { batch: 2 });
    writeWeights(model, weights);
    return model;
  };
  const whole = added(2);
  expect(
    relativeError(
      added(1).map((value) => 2 * value),
      whole,
    ),
  ).toBeLessThan(1e-3);
});

test('adapters of full rank on a head reach what training the head reaches', () => {
  const batch = randomBatch({ ...SMALL, context: 4 }, 1);
  const lowest = (trains: Trains) => {
    const model = openModel(SMALL, simd, { batch: 1, trains });
    initialise(model, 2);
    writeWeights(model, readWeights(randomModel(simd)));
    let loss = Infinity;
    for (let step = 0; step < 400; step++) loss = trainStep(model, batch, 2e-2);
    return loss;
  };
  const full = lowest({ kind: 'head' });
  const adapted = lowest({ kind: 'lora', rank: SMALL.width, on: ['head'] });
  const short = lowest({ kind: 'lora', rank: 1, on: ['head'] });
  expect(full).toBeLessThan(0.02);
  expect(adapted).toBeLessThan(0.02);
  expect(short).toBeGreaterThan(4 * adapted);
});

test('ten thousand steps use no more memory than one hundred', () => {
  const model = randomModel(simd, { config: { ...SMALL, layers: 1, vocabulary: 8 }, batch: 1 });
  const batch = randomBatch(model.config, 1);
  const train = (steps: number) => {
    for (let step = 0; step < steps; step++) trainStep(model, batch, 1e-3);
    return [model.floats.buffer.byteLength, process.memoryUsage().arrayBuffers];
  };
  const [arena, buffers] = train(100);
  const [arenaLater, buffersLater] = train(9_900);
  expect(arenaLater).toBe(arena);
  expect(buffersLater! - buffers!).toBeLessThan(1e6);
  expect(model.floats.every(Number.isFinite)).toBe(true);
}, 60_000);
