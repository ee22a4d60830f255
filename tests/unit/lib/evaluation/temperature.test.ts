import { fc, forAllOf } from '../../../property';
import { describe, expect, test } from 'vitest';
import { confidenceAt, fitTemperature, type Chosen } from '~/lib/evaluation/temperature';
import { seededRng } from '~/lib/math/rng';

/** Two tokens, the first chosen with this confidence at temperature 1. */
const sure = (confidence: number) => [
  { logits: [Math.log(confidence / (1 - confidence)), 0], chosen: 0 },
];

const answers = (confidence: number, right: number, of: number): Chosen[] =>
  Array.from({ length: of }, (_, i) => ({ choices: sure(confidence), right: i < right }));

describe('the confidence of an answer at a temperature', () => {
  test('is the softmax at 1, flatter above and sharper below', () => {
    expect(confidenceAt(sure(0.9), 1)).toBeCloseTo(0.9, 12);
    // logit ln 9 / 2 = ln 3, so 3 to 1
    expect(confidenceAt(sure(0.9), 2)).toBeCloseTo(0.75, 12);
    expect(confidenceAt(sure(0.9), 0.5)).toBeCloseTo(81 / 82, 12);
  });

  test('of several tokens is the product', () => {
    expect(confidenceAt([...sure(0.9), ...sure(0.8)], 1)).toBeCloseTo(0.72, 12);
  });

  test('does not overflow where logits are far apart', () => {
    expect(confidenceAt([{ logits: [-900, 900], chosen: 1 }], 1)).toBe(1);
    expect(confidenceAt([{ logits: [-900, 900], chosen: 0 }], 1)).toBe(0);
  });
});

describe('the fitted temperature', () => {
  // 90% sure and right three times of four: ln 9 / ln 3; as sure as right; and where nothing fits, its bounds
  test.each([
    [0.9, 3, 4, 2],
    [0.8, 8, 10, 1],
    [0.9, 4, 4, 0.25],
    [0.9, 0, 4, 12],
  ])('for a confidence of %d with %i of %i right is %d', (confidence, right, of, temperature) => {
    expect(fitTemperature(answers(confidence, right, of))).toBeCloseTo(temperature, 4);
  });

  test('recovers the temperature that answers were sampled at', () => {
    forAllOf(6, fc.double({ min: 0.5, max: 4, noNaN: true }), fc.integer(), (wanted, seed) => {
      const rng = seededRng(seed);
      const drawn = Array.from({ length: 1_000 }, () => {
        const choices = [{ logits: [6 * rng(), 0], chosen: 0 }];
        return { choices, right: rng() < confidenceAt(choices, wanted) };
      });
      expect(Math.abs(Math.log(fitTemperature(drawn) / wanted))).toBeLessThan(0.6);
    });
  });
});
