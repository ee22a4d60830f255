import { InferenceSession, Tensor } from 'onnxruntime-web';
import { beforeAll, describe, expect, test } from 'vitest';
import { bertNetwork } from '../../../../tools/models/bert/network';
import {
  HEADS,
  INNER,
  POSITIONS,
  WIDTH,
  placed,
  type BertWeights,
} from '../../../../tools/models/bert/weights';
import { randomNormal, seededRng } from '~/lib/math/rng';
import { dot, norm } from '~/lib/math/vector';

const PIECES = 7;
const PADDING = 1;
const rng = seededRng(35);
const random = (size: number, scale = 1) =>
  Float32Array.from({ length: size }, () => scale * randomNormal(rng));
const SIZES = { q: [WIDTH, WIDTH], k: [WIDTH, WIDTH], v: [WIDTH, WIDTH], out: [WIDTH, WIDTH], up: [INNER, WIDTH], down: [WIDTH, INNER] } as const; // prettier-ignore

function randomBert(): BertWeights {
  const matrices = Object.fromEntries(
    Object.entries(SIZES).map(([name, [outputs, inputs]]) => [
      name,
      { weight: random(outputs * inputs, inputs ** -0.5), bias: random(outputs, 0.1) },
    ]),
  );
  const norms = Object.fromEntries(
    ['first', 'attention', 'inner'].map((name) => [
      name,
      { gain: random(WIDTH, 0.2).map((x) => 1 + x), shift: random(WIDTH, 0.1) },
    ]),
  );
  return {
    layers: 1,
    words: random(PIECES * WIDTH),
    // Halves that are exact, so that only the products differ.
    positions: placed(random(POSITIONS * WIDTH).map((x) => Math.round(x * 8) / 8), new Float32Array(WIDTH)), // prettier-ignore
    linear: (_, matrix) => matrices[matrix]!,
    norm: (_, name) => norms[name]!,
  };
}

/** The same layer by the formulas of the paper (Devlin et al. 2019; Vaswani et al. 2017), a token a row. */
function byFormula(bert: BertWeights, ids: readonly number[]): number[][] {
  const words = bert.words as Float32Array;
  const normed = (x: number[], name: 'first' | 'attention' | 'inner') => {
    const { gain, shift } = bert.norm(0, name);
    const mean = x.reduce((a, b) => a + b) / WIDTH;
    const deviation = Math.sqrt(x.reduce((a, b) => a + (b - mean) ** 2, 0) / WIDTH + 1e-12);
    return x.map((value, at) => ((value - mean) / deviation) * gain[at]! + shift[at]!);
  };
  const times = (x: number[], name: keyof typeof SIZES) => {
    const { weight, bias } = bert.linear(0, name);
    return [...bias].map((b, row) => b + dot(x, weight.subarray(row * x.length, (row + 1) * x.length))); // prettier-ignore
  };
  const add = (a: number[], b: number[]) => a.map((value, at) => value + b[at]!);
  const states = ids.map(
    (id, at) =>
    normed(add([...words.subarray(id * WIDTH, (id + 1) * WIDTH)], [...bert.positions.subarray(at * WIDTH, (at + 1) * WIDTH)]), 'first'), // prettier-ignore
  );
  const [q, k, v] = (['q', 'k', 'v'] as const).map((name) => states.map((x) => times(x, name)));
  const e = WIDTH / HEADS;
  return states.map((x, at) => {
    const mixed = Array.from({ length: HEADS }, (_, head) => {
      const part = (row: number[]) => row.slice(head * e, (head + 1) * e);
      const weights = k!.map((key) => Math.exp(dot(part(q![at]!), part(key)) / Math.sqrt(e)));
      const sum = weights.reduce((a, b) => a + b);
      return Array.from({ length: e }, (_, axis) =>
        weights.reduce((total, weight, to) => total + (weight / sum) * part(v![to]!)[axis]!, 0),
      );
    }).flat();
    const after = normed(add(x, times(mixed, 'out')), 'attention');
    const active = times(after, 'up').map((y) => (y / 2) * (1 + erf(y / Math.SQRT2)));
    return normed(add(after, times(active, 'down')), 'inner');
  });
}

/** Abramowitz & Stegun 7.1.26, off by at most 1.5e-7. */
function erf(x: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const y = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t; // prettier-ignore
  return Math.sign(x) * (1 - y * Math.exp(-x * x));
}

const bert = randomBert();
const sessions: Record<string, InferenceSession> = {};
beforeAll(async () => {
  for (const isExact of [true, false])
    sessions[String(isExact)] = await InferenceSession.create(bertNetwork('random', bert, isExact));
});

async function run(isExact: boolean, rows: readonly (readonly number[])[]) {
  const longest = Math.max(...rows.map(({ length }) => length));
  const ids = rows.flatMap((row) => [...row, ...Array<number>(longest - row.length).fill(PADDING)]);
  const tensor = (numbers: number[]) => new Tensor('int64', numbers, [rows.length, longest]);
  const { last_hidden_state } = await sessions[String(isExact)]!.run({
    input_ids: tensor(ids),
    attention_mask: tensor(ids.map((id) => Number(id !== PADDING))),
  });
  const data = last_hidden_state!.data as Float32Array;
  return rows.map((row, at) => data.slice(at * longest * WIDTH, (at * longest + row.length) * WIDTH)); // prettier-ignore
}

describe('a BERT as an ONNX network', () => {
  const text = [0, 3, 5, 2];

  test('matches the formulas in 32 bits', async () => {
    const [states] = await run(true, [text]);
    const expected = byFormula(bert, text).flat();
    const apart = [...states!].map((value, at) => Math.abs(value - expected[at]!));
    expect(Math.max(...apart)).toBeLessThan(2e-5);
  });

  test('stays close to them in 8 bits', async () => {
    const [small] = await run(false, [text]);
    const [exact] = await run(true, [text]);
    expect(dot(small!, exact!) / norm(small!) / norm(exact!)).toBeGreaterThan(0.998);
  });

  test.each([true, false])(
    'gives a text the same states alone and beside a longer one (exact: %s)',
    async (isExact) => {
      const [alone] = await run(isExact, [text]);
      const [beside] = await run(isExact, [text, [0, 6, 6, 4, 3, 2]]);
      const apart = [...alone!].map((value, at) => Math.abs(value - beside![at]!));
      expect(Math.max(...apart)).toBeLessThan(1e-4);
    },
  );
});
