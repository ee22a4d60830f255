import { describe, expect, test } from 'vitest';
import { centreOf, ownVectors, seenFrom } from '~/lib/four-roads/roads/retrieve-own';
import { openSaved, statesAfter } from '~/lib/tinylm';
import { fastBackend, shippedModel } from '../../../../scripts/record/model';

const model = openSaved(shippedModel('en'), fastBackend(), { batch: 64 });
const TEXTS = [
  [1, 2, 30, 31, 32, 33],
  [1, 2, 40, 41],
  [1, 2, 50, 51, 52, 53, 54, 55, 56],
];

describe('the model’s own vectors', () => {
  test('are the mean of its states after two blocks, without start and marker', () => {
    const { width } = model.config;
    const [vector] = ownVectors(model, [TEXTS[1]!]);
    const shape = { batch: 1, length: 4 };
    const states = statesAfter(2, model, TEXTS[1]!, shape);
    const mean = (at: number) => (states[2 * width + at]! + states[3 * width + at]!) / 2;
    vector!.forEach((value, at) => expect(value).toBeCloseTo(mean(at), 6));
  });

  test('do not depend on the other texts of the batch', () => {
    const together = ownVectors(model, TEXTS);
    TEXTS.forEach((text, i) => {
      const [alone] = ownVectors(model, [text]);
      together[i]!.forEach((value, at) => expect(value).toBeCloseTo(alone![at]!, 5));
    });
  });

  test('are computed in passes of sixty-four texts', () => {
    const many = Array.from({ length: 130 }, (_, i) => TEXTS[i % 3]!);
    const vectors = ownVectors(model, many);
    expect(vectors).toHaveLength(130);
    vectors[129]!.forEach((value, at) => expect(value).toBeCloseTo(vectors[0]![at]!, 5));
  });
});

describe('the centre of vectors', () => {
  const vectors = [Float64Array.of(1, 0, 2), Float64Array.of(3, 4, 2)];

  test('is their mean', () => expect([...centreOf(vectors)]).toEqual([2, 2, 2]));

  test('is subtracted from vectors, which are then normalised', () => {
    // (1, 0, 2) − (2, 2, 2) = (−1, −2, 0), of length √5.
    const seen = seenFrom(centreOf(vectors), vectors[0]!);
    expect([...seen].map((value) => value.toFixed(4))).toEqual(['-0.4472', '-0.8944', '0.0000']);
  });

  test('gives zeros for a vector equal to it, without dividing by zero', () => {
    expect([...seenFrom(vectors[0]!, vectors[0]!)]).toEqual([0, 0, 0]);
  });
});
