import fc from 'fast-check';
import { InferenceSession } from 'onnxruntime-web';
import { describe, expect, test } from 'vitest';
import { varint } from '../../../../tools/models/onnx/messages';
import { FLOAT, INT8, network, node, tensor, value } from '../../../../tools/models/onnx/network';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const text = (word: string) => Buffer.from(word).toString('hex');

test.each([
  [0, [0]],
  [127, [127]],
  [128, [128, 1]],
  [300, [172, 2]],
  [2 ** 31, [128, 128, 128, 128, 8]],
])('varint writes %i with seven bits per byte, the lowest first', (number, bytes) => {
  expect(varint(number)).toEqual(bytes);
});

describe('the ONNX message', () => {
  test('of a tensor has sizes, type, name, and its numbers as in memory', () => {
    expect(hex(tensor('t', [2], Int8Array.from([1, -1])))).toBe(
      `08021003` + `4201${text('t')}` + `4a0201ff`,
    );
    expect(hex(tensor('s', [1, 1], Float32Array.from([1])))).toBe(
      `080108011001` + `4201${text('s')}` + `4a040000803f`,
    );
    expect(hex(tensor('i', [1], BigInt64Array.from([-2n])))).toBe(
      `08011007` + `4201${text('i')}` + `4a08feffffffffffffff`,
    );
  });

  test('of an input has a name, a type, and sizes that are numbers or names', () => {
    // name 2 · type { tensor { FLOAT, shape { dim { "n" }, dim { 3 } } } }
    const shape = `0a03` + `1201${text('n')}` + `0a02` + `0803`;
    const type = `0801` + `12${(shape.length / 2).toString(16).padStart(2, '0')}` + shape;
    const length = (type.length / 2).toString(16).padStart(2, '0');
    const outer = (type.length / 2 + 2).toString(16).padStart(2, '0');
    expect(hex(value('x', FLOAT, ['n', 3]))).toBe(`0a01${text('x')}12${outer}0a${length}${type}`);
  });

  test('of an operation can have a list of integers', () => {
    const perm = `0a04${text('perm')}` + `4000` + `4002` + `4001` + `a00107`;
    expect(hex(node('T', ['a'], 'b', { perm: [0, 2, 1] }))).toContain(`2a0f${perm}`);
  });

  test('of an operation has inputs, output, name, kind and attributes', () => {
    expect(hex(node('Cast', ['a'], 'b', { to: 1 }))).toBe(
      `0a01${text('a')}` +
        `1201${text('b')}` +
        `1a06${text('Cast_b')}` +
        `2204${text('Cast')}` +
        `2a09` +
        `0a02${text('to')}` +
        `1801` +
        `a00102`,
    );
  });
});

test('the runtime of the pages finds every tensor that was written', async () => {
  const numbers = fc.int8Array({ minLength: 1 });
  const tensors = fc.dictionary(fc.string({ minLength: 1 }), numbers, { minKeys: 1 });
  await fc.assert(
    fc.asyncProperty(tensors, async (all) => {
      const written = Object.entries(all);
      const session = await InferenceSession.create(
        network({
          name: 'n',
          producer: 'p',
          nodes: written.map(([name], at) => node('Identity', [name], `out${at}`)),
          inputs: [],
          outputs: written.map(([, data], at) => value(`out${at}`, INT8, [data.length])),
          tensors: written.map(([name, data]) => tensor(name, [data.length], data)),
        }),
      );
      const read = await session.run({});
      expect(written.map((_, at) => read[`out${at}`]!.data)).toEqual(
        written.map(([, data]) => data),
      );
      await session.release();
    }),
    { numRuns: 30 },
  );
});
