import { describe, expect, test } from 'vitest';
import {
  decode,
  forward,
  logitsOf,
  lossAndGradients,
  merge,
  OPTIMISER,
  openModel,
  parameters,
  update,
  writeWeights,
  type AdapterPlace,
  type Batch,
  type Model,
} from '~/lib/tinylm';
import { gradientAt, view } from '~/lib/tinylm/model';
import { sizeOf } from '~/lib/tinylm/parameters';
import { gradientOf } from '~/lib/tinylm/trained';
import { readFixture, unpack, type TinylmFixture } from '../../../fixtures/tinylm/read';
import { adapterFloats, BACKENDS, readGradients, relativeError } from './models';

/** Of the largest value: what single precision leaves after two layers. */
const CLOSE = 1e-5;

const batchOf = ({ batch, config, tokens, targets, lossWeights }: TinylmFixture): Batch => ({
  batch,
  length: config.context,
  tokens: Int32Array.from(tokens),
  targets: Int32Array.from(targets),
  weights: Float32Array.from(lossWeights),
});

function write(model: Model, places: { at: number; floats: number }[], values: Float32Array): void {
  let from = 0;
  for (const { at, floats } of places)
    view(model, at, floats).set(values.subarray(from, (from += floats)));
}

describe.each(BACKENDS.map((backend) => [backend.name, backend] as const))('%s', (_, backend) => {
  describe.each(['small', 'plain-keys', 'wide', 'long'] as const)(
    'on the PyTorch fixture "%s", a model',
    (name) => {
      const fixture = readFixture(name);
      const open = () => {
        const { config, batch } = fixture;
        const model = openModel(config, backend, { batch, trains: { kind: 'all' } });
        writeWeights(model, unpack(fixture.parameters));
        return model;
      };

      test('has the same loss and gradients', () => {
        const model = open();
        const loss = lossAndGradients(model, batchOf(fixture));
        expect(Math.abs(loss / fixture.loss - 1)).toBeLessThan(CLOSE);
        expect(relativeError(readGradients(model), unpack(fixture.gradients))).toBeLessThan(CLOSE);
      });

      test('has the same gradients when a batch is split into passes', () => {
        const { config } = fixture;
        const model = openModel(config, backend, { batch: 1, trains: { kind: 'all' } });
        writeWeights(model, unpack(fixture.parameters));
        const loss = lossAndGradients(model, batchOf(fixture));
        expect(Math.abs(loss / fixture.loss - 1)).toBeLessThan(CLOSE);
        expect(relativeError(readGradients(model), unpack(fixture.gradients))).toBeLessThan(CLOSE);
      });

      test('has the same logits, in one pass and token by token', () => {
        const model = open();
        const batch = batchOf(fixture);
        forward(model, batch.tokens, batch);
        expect(relativeError(logitsOf(model, batch), unpack(fixture.logits))).toBeLessThan(CLOSE);
        const decoded = fixture.tokens
          .slice(0, fixture.config.context)
          .flatMap((token, position) => [...decode(model, [{ slot: 0, token, position }])]);
        expect(relativeError(decoded, unpack(fixture.decodedLogits))).toBeLessThan(CLOSE);
      });

      test('has the same loss and adapter gradients under LoRA, and the same merged logits', () => {
        const { model, lora } = openLora(fixture);
        const batch = batchOf(fixture);
        const loss = lossAndGradients(model, batch);
        expect(Math.abs(loss / lora.loss - 1)).toBeLessThan(CLOSE);
        const gradients = adapterFloats(model, (at) => gradientOf(model.plan.trained, at));
        expect(relativeError(gradients, unpack(lora.gradients))).toBeLessThan(CLOSE);
        merge(model);
        forward(model, batch.tokens, batch);
        expect(relativeError(logitsOf(model, batch), unpack(lora.mergedLogits))).toBeLessThan(
          CLOSE,
        );
      });

      test('updates its adapters as one step of AdamW does for given gradients', () => {
        const { model, lora } = openLora(fixture);
        write(model, adapterPlaces(model, true), unpack(lora.stepGradients));
        update(model, lora.rate, { ...OPTIMISER, weightDecay: 0 });
        expect(relativeError(adapterFloats(model), unpack(lora.afterStep1))).toBeLessThan(CLOSE);
      });
    },
  );

  test('all weights move as AdamW moves them, in the first step and in the third', () => {
    const fixture = readFixture('small');
    const { adamw, config } = fixture;
    const model = openModel(config, backend, { trains: { kind: 'all' } });
    writeWeights(model, unpack(fixture.parameters));
    const places = parameters(config).map((tensor) => ({
      at: gradientAt(model, tensor.name),
      floats: sizeOf(tensor),
    }));
    const after = adamw!.gradientFactors.map((factor) => {
      write(
        model,
        places,
        unpack(adamw!.gradients).map((gradient) => gradient * factor),
      );
      update(model, adamw!.rate, { ...OPTIMISER, weightDecay: adamw!.weightDecay });
      return weightsOf(model);
    });
    expect(relativeError(after[0]!, unpack(adamw!.afterStep1))).toBeLessThan(CLOSE);
    expect(relativeError(after[2]!, unpack(adamw!.afterStep3))).toBeLessThan(CLOSE);
  });

  function openLora(fixture: TinylmFixture) {
    const { config, batch, lora } = fixture;
    const on = lora.names as AdapterPlace[];
    const model = openModel(config, backend, {
      batch,
      trains: { kind: 'lora', rank: lora.rank, on },
    });
    writeWeights(model, unpack(fixture.parameters));
    write(model, adapterPlaces(model, false), unpack(lora.adapters));
    return { model, lora };
  }
});

const weightsOf = (model: Model): Float32Array =>
  Float32Array.from(
    parameters(model.config).flatMap((tensor) => [
      ...view(model, model.plan.placed.get(tensor.name)!.at, sizeOf(tensor)),
    ]),
  );

const adapterPlaces = (model: Model, gradients: boolean) =>
  [...model.plan.adapters.values()].flatMap(({ a, b }) =>
    [a, b].map((tensor) => ({
      at: gradients ? gradientOf(model.plan.trained, tensor.at) : tensor.at,
      floats: sizeOf(tensor),
    })),
  );
