import { describe, expect, test } from 'vitest';
import { roundingIn, writersFor } from '~/workers/model/kinds';

const cpu = writersFor({ host: '', model: 'owner/name', device: 'cpu' });
const graphics = writersFor({ host: '', model: 'owner/name', device: 'webgpu' });
const told = (config: object) => ({ 'transformers.js_config': config });

describe('the files of a language model', () => {
  test('are of another form for the large one of this site, and kept apart', () => {
    const asked = { host: '', model: 'smollm2', device: 'cpu' } as const;
    const kind = writersFor(asked);
    expect(kind.files).toEqual(['config.json', 'tokenizer.bin']);
    expect(kind.networks.map(roundingIn)).toEqual(['q8']);
    expect(kind.parts!({}, kind.networks[0]!)).toEqual(['onnx/model_quantized.onnx_data']);
    expect(kind.store).not.toBe(cpu.store);
    expect(writersFor({ ...asked, host: '/models/' }).store).toBe(cpu.store);
  });

  test('hold weights that the device computes with, the best first', () => {
    expect(cpu.networks.map(roundingIn)).toEqual(['q8', 'int8', 'uint8', 'q4', 'fp32']);
    expect(graphics.networks.map(roundingIn)).toEqual(['q4f16', 'q4', 'fp16', 'q8']);
    expect(cpu.networks[0]).toBe('onnx/model_quantized.onnx');
    expect(cpu.networks.at(-1)).toBe('onnx/model.onnx');
    const ours = writersFor({ host: '', model: 'tiny-zh', device: 'webgpu' });
    expect(ours.networks).toEqual(['onnx/model_quantized.onnx']);
  });

  test.each([
    [{}, []],
    [told({}), []],
    [told({ use_external_data_format: false }), []],
    [told({ use_external_data_format: null }), []],
    [told({ use_external_data_format: true }), ['onnx/model_quantized.onnx_data']],
    [
      told({ use_external_data_format: { 'model_quantized.onnx': 2, 'model.onnx': 3 } }),
      ['onnx/model_quantized.onnx_data', 'onnx/model_quantized.onnx_data_1'],
    ],
    [told({ use_external_data_format: { 'model.onnx': 3 } }), []],
    [told({ use_external_data_format: { model: true } }), ['onnx/model_quantized.onnx_data']],
    [
      told({ device_config: { wasm: { use_external_data_format: 1 } } }),
      ['onnx/model_quantized.onnx_data'],
    ],
    [told({ use_external_data_format: { model: { toString: 1, valueOf: 1 } } }), []],
    [told({ use_external_data_format: ['many'] }), []],
    [told({ use_external_data_format: -3 }), []],
    [told({ device_config: { webgpu: { use_external_data_format: 1 } } }), []],
  ])('with the config %j there are these parts beside: %j', (config, parts) => {
    expect(cpu.parts!(config, 'onnx/model_quantized.onnx')).toEqual(parts);
  });

  test('have parts for each network of its own', () => {
    const config = told({ use_external_data_format: { 'model_q4.onnx': 1, 'model.onnx': 2 } });
    expect(cpu.parts!(config, 'onnx/model_quantized.onnx')).toEqual([]);
    expect(cpu.parts!(config, 'onnx/model_q4.onnx')).toEqual(['onnx/model_q4.onnx_data']);
    expect(cpu.parts!(config, 'onnx/model.onnx')).toHaveLength(2);
  });
});
