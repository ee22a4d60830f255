import { describe, expect, test } from 'vitest';
import { writersFor } from '~/workers/model/kinds';

const cpu = writersFor({ host: '', model: 'owner/name', device: 'cpu' });
const graphics = writersFor({ host: '', model: 'owner/name', device: 'webgpu' });
const told = (config: object) => ({ 'transformers.js_config': config });

describe('the files of a language model', () => {
  test('hold 8-bit weights for the processor, 4-bit weights for the graphics card', () => {
    expect(cpu.files.at(-1)).toBe('onnx/model_quantized.onnx');
    expect(graphics.files.at(-1)).toBe('onnx/model_q4f16.onnx');
    const ours = writersFor({ host: '', model: 'tiny-zh', device: 'webgpu' });
    expect(ours.files.at(-1)).toBe('onnx/model_quantized.onnx');
  });

  test.each([
    [{}, []],
    [told({}), []],
    [told({ use_external_data_format: false }), []],
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
    [told({ device_config: { webgpu: { use_external_data_format: 1 } } }), []],
  ])('with the config %j there are these parts beside: %j', (config, parts) => {
    expect(cpu.parts!(config)).toEqual(parts);
  });
});
