import { fc, forAllOf } from '../../../../property';
import { describe, expect, test } from 'vitest';
import { noAdapter, placesOf, readAdapter, type Adapter } from '~/lib/llama/adapter/file';
import { randomNormal, seededRng } from '~/lib/math/rng';
import { SHAPE } from '../../../../tools/models/llama/small-llama';
import { withHeader, writtenAdapter } from '../../../../../scripts/studies/ladder/adapter-file';

const randomAdapter = (rank: number, seed: number): Adapter => {
  const rng = seededRng(seed);
  const random = () => randomNormal(rng);
  const tensors = placesOf(SHAPE, rank).map(({ name, dims }) => {
    const numbers = Float32Array.from({ length: dims[0] * dims[1] }, random);
    return [name, { dims, numbers }] as const;
  });
  return { rank, tensors: new Map(tensors) };
};

const rounded = fc.record({ rank: fc.integer({ min: 1, max: 64 }), seed: fc.nat(9999) });

describe('an adapter’s file', () => {
  test('is read as it was written, up to rounding', () => {
    forAllOf(8, rounded, ({ rank, seed }) => {
      const adapter = randomAdapter(rank, seed);
      const read = readAdapter(writtenAdapter(adapter), SHAPE);
      expect(read.rank).toBe(rank);
      expect([...read.tensors.keys()]).toEqual([...adapter.tensors.keys()]);
      for (const [name, { dims, numbers }] of read.tensors) {
        const own = adapter.tensors.get(name)!;
        expect(dims).toEqual(own.dims);
        expect(numbers.every((one, at) => Math.abs(one - own.numbers[at]!) < 4.5 / 127)).toBe(true);
      }
    });
  });

  test('keeps its numbers when written again', () => {
    const once = readAdapter(writtenAdapter(randomAdapter(3, 1)), SHAPE);
    const twice = readAdapter(writtenAdapter(once), SHAPE);
    for (const [name, { numbers }] of twice.tensors)
      numbers.forEach((one, at) =>
        expect(one).toBeCloseTo(once.tensors.get(name)!.numbers[at]!, 5),
      );
  });

  test('has a matrix A and a matrix B for each of the seven matrices of a layer', () => {
    const places = placesOf(SHAPE, 16);
    expect(places).toHaveLength(2 * 7 * SHAPE.layers);
    expect(places.find(({ name }) => name === 'lora.1.down.A')!.dims).toEqual([48, 16]);
    expect(places.find(({ name }) => name === 'lora.0.k.B')!.dims).toEqual([16, 16]);
  });

  test('is all zeros for an adapter without effect', () => {
    const { rank, tensors } = noAdapter(SHAPE);
    expect(rank).toBe(1);
    expect([...tensors.values()].every(({ numbers }) => numbers.every((one) => one === 0))).toBe(
      true,
    );
  });
});

const whole = writtenAdapter(randomAdapter(2, 5));
const header = { rank: 2, kind: 'i8', tensors: {} };

test.each([
  ['empty', new Uint8Array(0), 'has no header'],
  ['a header longer than the file', Uint8Array.of(255, 255, 255, 255, 1), 'has no header'],
  ['no JSON', Uint8Array.of(2, 0, 0, 0, 123, 123), 'has no header'],
  ['JSON of something else', withHeader([1]), 'has no header'],
  ['another kind of numbers', withHeader({ ...header, kind: 'i4' }), 'is of kind i4'],
  ['no rank', withHeader({ ...header, rank: 0 }), 'has rank 0'],
  ['a large rank', withHeader({ ...header, rank: 65 }), 'has rank 65'],
  ['a fraction', withHeader({ ...header, rank: 1.5 }), 'has rank 1.5'],
  ['a missing matrix', withHeader(header), 'lacks lora.0.q.A'],
  ['a place that is none', withHeader({ ...header, tensors: { 'lora.0.q.A': [-1, 0] } }), 'lacks lora.0.q.A'], // prettier-ignore
  ['another network', withHeader({ ...header, tensors: { 'lora.9.q.A': [0, 0] } }), 'has lora.9.q.A'], // prettier-ignore
  ['an end too early', whole.slice(0, whole.length - 8), 'ends after'],
])('a file that is no adapter for the network is refused: %s', (_, file, said) => {
  expect(() => readAdapter(file, SHAPE)).toThrow(said);
});
