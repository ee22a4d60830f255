import { describe, expect, test } from 'vitest';
import { onnxTensors } from '../../../tools/encoder/onnx-tensors';

// a model whose graph (field 7) holds one constant (field 5): dims 2 and 300, int8, named "t", bytes 1 2
const TENSOR = [0x08, 2, 0x08, 0xac, 0x02, 0x10, 3, 0x42, 1, 0x74, 0x4a, 2, 1, 2];
const GRAPH = [0x12, 1, 0x67, 0x2a, TENSOR.length, ...TENSOR];
const MODEL = Uint8Array.from([0x08, 8, 0x3a, GRAPH.length, ...GRAPH]);

describe('onnxTensors', () => {
  test('reads a model encoded by hand', () => {
    const tensors = onnxTensors(MODEL);
    expect([...tensors.keys()]).toEqual(['t']);
    expect(tensors.get('t')).toEqual({ dims: [2, 300], type: 3, bytes: Uint8Array.from([1, 2]) });
  });

  test('reads packed sizes and skips fixed-width fields', () => {
    const packed = [
      0x0a,
      3,
      2,
      0xac,
      0x02,
      0x42,
      1,
      0x74,
      0x25,
      0,
      0,
      0,
      0,
      0x21,
      ...Array<number>(8).fill(0),
    ];
    const graph = [0x2a, packed.length, ...packed];
    const tensors = onnxTensors(Uint8Array.from([0x3a, graph.length, ...graph]));
    expect(tensors.get('t')?.dims).toEqual([2, 300]);
  });

  test('finds nothing in an empty file and refuses a truncated one', () => {
    expect(onnxTensors(new Uint8Array(0)).size).toBe(0);
    for (let end = 5; end < MODEL.length; end++)
      expect(() => onnxTensors(MODEL.subarray(0, end))).toThrow('no whole ONNX file');
    expect(() => onnxTensors(Uint8Array.from([0x3b, 1]))).toThrow(RangeError);
  });
});
