import { isTinyWriter, WRITER_SHELF, type Device } from '~/lib/language-model/suggested';
import type { AskedModel } from '../hub/address';
import { CONFIG, type ModelKind } from '../hub/kind';

/** A language model, and where it is to compute. */
export interface AskedWriter extends AskedModel {
  device: Device;
}

/** How a network's weights are rounded, as transformers.js names it. */
export type Rounding = 'q8' | 'q4f16';

const NETWORKS: Readonly<Record<Rounding, string>> = {
  q8: 'model_quantized.onnx',
  q4f16: 'model_q4f16.onnx',
};

/** 8 bits for the processor, on which 4 bits take four times as long; our own have no others. */
export const roundingOf = ({ model, device }: Pick<AskedWriter, 'model' | 'device'>): Rounding =>
  device === 'cpu' || isTinyWriter(model) ? 'q8' : 'q4f16';

/** The file of a model's network. */
export const networkFile = (rounding: Rounding): string => `onnx/${NETWORKS[rounding]}`;

/** Files that every language model has, the network last. */
export const writerFiles = (rounding: Rounding): string[] => [
  CONFIG,
  'tokenizer_config.json',
  'tokenizer.json',
  networkFile(rounding),
];

/** Language models as a device needs them. */
export function writersFor(asked: AskedWriter): ModelKind {
  const rounding = roundingOf(asked);
  return {
    store: 'crossroads-language-models',
    shelf: WRITER_SHELF,
    files: writerFiles(rounding),
    optional: ['generation_config.json'],
    parts: (config) => partsOf(config, rounding, asked.device),
  };
}

interface HubConfig {
  'transformers.js_config'?: {
    use_external_data_format?: boolean | number | Record<string, boolean | number>;
    device_config?: Record<string, HubConfig['transformers.js_config']>;
  };
}

/** Weights too large for one file stand in files of their own, as many as the config says. */
function partsOf(config: unknown, rounding: Rounding, device: Device): string[] {
  const { device_config: devices, ...all } =
    (config as HubConfig | null)?.['transformers.js_config'] ?? {};
  const own = { ...all, ...devices?.[device === 'cpu' ? 'wasm' : device] };
  const told = own.use_external_data_format;
  const name = NETWORKS[rounding];
  const parts = typeof told === 'object' ? (told[name] ?? told.model ?? 0) : (told ?? 0);
  return Array.from(
    { length: Math.min(Number(parts), MOST_PARTS) },
    (_, part) => `${networkFile(rounding)}_data${part > 0 ? `_${part}` : ''}`,
  );
}

/** As the library allows. */
const MOST_PARTS = 100;
