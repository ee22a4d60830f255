import { describe, expect, test } from 'vitest';
import { seededRng } from '~/lib/math/rng';
import {
  accuracy,
  answersShare,
  answers,
  decode,
  generate,
  greedy,
  probabilities,
  sample,
  trainStep,
  type Prefixes,
} from '~/lib/tinylm';
import { BACKENDS, plain, randomBatch, randomModel, SMALL } from './models';

describe('probabilities', () => {
  test('are e to the logits, normalised: logits 0 and ln 3 give 1/4 and 3/4', () => {
    const [low, high] = probabilities([0, Math.log(3)]);
    expect(low).toBeCloseTo(0.25, 12);
    expect(high).toBeCloseTo(0.75, 12);
  });

  test('sharpen as the temperature falls', () => {
    const at = (temperature: number) => probabilities([1, 2], temperature)[1]!;
    expect(at(2)).toBeLessThan(at(1));
    expect(at(0.1)).toBeGreaterThan(0.9999);
  });

  test('do not overflow for very large logits', () => {
    expect([...probabilities([1000, -1000])]).toEqual([1, 0]);
  });
});

describe('sample', () => {
  test('draws each token as often as it is likely', () => {
    const rng = seededRng(4);
    const counts = [0, 0, 0];
    for (let i = 0; i < 4_000; i++) counts[sample([0.5, 0, 0.5], rng)]!++;
    expect(counts[1]).toBe(0);
    expect(Math.abs(counts[0]! - 2_000)).toBeLessThan(150);
  });

  test('stays in range when rounding leaves the sum below 1', () => {
    expect(sample([0.3, 0.3, 0], () => 0.999)).toBe(1);
  });
});

test('greedy takes the likeliest token, the first of equal ones', () => {
  expect(greedy([1, 3, 3, 2])).toBe(1);
});

describe.each(BACKENDS.map((backend) => [backend.name, backend] as const))('%s', (_, backend) => {
  test('generate writes for several prompts what it writes for each alone', () => {
    const model = randomModel(backend, { batch: 2 });
    const prompts = [[1, 2, 3], [4], [5, 6], [7, 8, 9, 10]];
    const together = generate(model, prompts, { most: 3 });
    const alone = prompts.map((prompt) => generate(model, [prompt], { most: 3 })[0]!);
    const tokens = (all: typeof together) => all.map((one) => one.map(({ token }) => token));
    expect(tokens(together)).toEqual(tokens(alone));
    expect(tokens(together).map(({ length }) => length)).toEqual([3, 3, 3, 3]);
  });

  test('generate reads shared beginnings at once, and writes the same bits as token by token', () => {
    const model = randomModel(backend, { batch: 4 });
    const prompts = [
      [1, 2, 3],
      [1, 2, 4, 5],
      [6, 2, 3],
      [1, 2, 3, 7, 8],
    ];
    const written = generate(model, prompts, { most: 1 });
    for (let position = 0; position < 3; position++) {
      const next = prompts.map((prompt, slot) => ({ slot, token: prompt[position]!, position }));
      const logits = decode(model, next).slice();
      if (position < 2) continue;
      for (const slot of [0, 2]) {
        const chances = probabilities(logits.subarray(slot * 24, slot * 24 + 24));
        expect(written[slot]![0]!.probability).toBe(Math.max(...chances));
      }
    }
  });

  test('generate is not affected by what earlier prompts left in the slots', () => {
    const model = randomModel(backend, { batch: 4 });
    const first = [
      [1, 2, 3, 4, 5],
      [1, 2, 3, 4, 6],
      [1, 2, 3, 4, 7],
      [1, 2, 3, 4, 8],
    ];
    const second = [
      [1, 2, 3, 5, 5],
      [1, 2, 3, 4, 6],
      [1, 2, 3, 4, 7],
      [1, 2, 3, 9],
    ];
    const fresh = generate(model, second, { most: 3 });
    const held: Prefixes = [];
    generate(model, first, { most: 3 }, held);
    expect(held.map(({ length }) => length)).toEqual([4, 4, 4, 4]);
    expect(generate(model, second, { most: 3 }, held)).toEqual(fresh);
    expect(generate(model, second, { most: 3 }, held)).toEqual(fresh);
    generate(model, [[9, 9, 9]], { most: 3 }, held);
    expect(generate(model, second, { most: 3 }, held)).toEqual(fresh);
  });

  test('generate stops at the stop token, and at the end of the context', () => {
    const model = randomModel(backend);
    const [first] = generate(model, [[1, 2]], { most: 4 });
    const [stopped] = generate(model, [[1, 2]], { most: 4, stop: first![0]!.token });
    expect(stopped).toHaveLength(1);
    const [full] = generate(model, [[1, 2, 3, 4, 5, 6]], { most: 99 });
    expect(full).toHaveLength(3); // positions 6, 7 and one beyond the last that is read
  });

  test('generate reports the probability of each token it wrote', () => {
    const model = randomModel(backend);
    const [first] = generate(model, [[1, 2]], { most: 2 });
    decode(model, [{ slot: 0, token: 1, position: 0 }]);
    const chances = probabilities(decode(model, [{ slot: 0, token: 2, position: 1 }]));
    expect(first![0]!.probability).toBe(chances[first![0]!.token]);
    expect(first![0]!.probability).toBe(Math.max(...chances));
  });

  test('generate writes only known tokens', () => {
    const model = randomModel(backend);
    const options = { most: 7, temperature: 3, known: 2 };
    const [written] = generate(model, [[1]], { ...options, rng: seededRng(1) });
    expect(written!.every(({ token }) => token < 2)).toBe(true);
  });

  test('generate with a temperature repeats itself for the same seed', () => {
    const model = randomModel(backend);
    const write = (seed: number) =>
      generate(model, [[1]], { most: 6, temperature: 1, rng: seededRng(seed) });
    expect(write(1)).toEqual(write(1));
    expect(write(1)).not.toEqual(write(2));
  });

  test('answers are right exactly where greedy decoding writes the same', () => {
    const model = randomModel(backend, { batch: 3 });
    const prompts = [[1, 2, 3], [4], [5, 6], [7, 8, 9], [3, 2]];
    const written = generate(model, prompts, { most: 2 });
    const items = prompts.map((prompt, i) => {
      const answer = written[i]!.map(({ token }) => token);
      return { prompt, answer: i === 3 ? [answer[0]!, (answer[1]! + 1) % 24] : answer };
    });
    expect(answers(model, items).map(({ right }) => right)).toEqual([
      true,
      true,
      true,
      false,
      true,
    ]);
    expect(accuracy(model, items)).toBe(0.8);
    expect([0, 0.8, 0.81, 2].map((share) => answersShare(items, share)(model))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('an invalid decoding request', () => {
  const model = randomModel(plain);
  const batch = randomBatch(SMALL);
  const with24 = (tokens: Int32Array) => tokens.map((token, i) => (i === 3 ? 24 : token));
  const read = (wrong: Partial<Parameters<typeof decode>[1][number]>) => () =>
    decode(model, [{ slot: 0, token: 1, position: 0, ...wrong }]);
  const write = (prompt: number[], temperature?: number) => () =>
    generate(model, [prompt], { most: 1, temperature });
  const answer = (prompt: number[], given: number[]) => () =>
    answers(model, [{ prompt, answer: given }]);

  test.each<[string, () => unknown, string]>([
    ['a prompt as long as the context', write([1, 2, 3, 4, 5, 6, 7, 8]), 'tokens 8, context 8'],
    ['an empty prompt', write([]), 'The prompt is empty'],
    [
      'a prompt and answer longer than the context',
      answer([1, 2, 3, 4, 5, 6], [1, 2, 3, 4]),
      'have 10 tokens, and the model reads 8',
    ],
    ['an empty question', answer([], [1]), 'one of them is empty'],
    ['an empty answer', answer([1], []), 'one of them is empty'],
    ['a slot too many', read({ slot: 2 }), 'slots 0 to 1; slot 2 is none of them'],
    ['an unknown token', read({ token: 24 }), 'tokens 0 to 23; 24 is none of them'],
    ['a negative token', read({ token: -1 }), '-1 is none of them'],
    ['a fractional position', read({ position: 1.5 }), 'position 1.5 lies outside'],
    ['a position outside the context', read({ position: 8 }), 'position 8 lies outside'],
    [
      'an unknown token to learn from',
      () => trainStep(model, { ...batch, tokens: with24(batch.tokens) }, 0),
      '24 is none',
    ],
    [
      'an unknown target',
      () => trainStep(model, { ...batch, targets: with24(batch.targets) }, 0),
      '24 is none',
    ],
    ['a temperature but no seed', write([1], 1), 'needs a seed'],
    [
      'more sequences than slots',
      () =>
        decode(
          model,
          [0, 1, 2].map((slot) => ({ slot, token: 1, position: 0 })),
        ),
      'reads 2 sequences at once; it was given 3',
    ],
  ])('with %s is refused with a sentence', (_, work, sentence) => {
    expect(work).toThrow(sentence);
  });

  test('of no questions at all gives 0', () => expect(accuracy(model, [])).toBe(0));
});
