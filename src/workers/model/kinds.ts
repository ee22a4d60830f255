import { roundingsOf, type Rounding } from '~/lib/language-model/roundings';
import { WRITER_SHELF, type Device } from '~/lib/language-model/suggested';
import { LLAMA_SHELF, SMOLLM2, SMOLLM2_FILES } from '~/lib/llama/smollm2';
import { isOnShelf } from '~/lib/hub/host';
import { type ModelRequest, CONFIG, type ModelKind } from '../hub/address';

/** A language model, and the device that should run it. */
export interface WriterRequest extends ModelRequest {
  device: Device;
}

const NETWORKS: Readonly<Record<Rounding, string>> = {
  q8: 'model_quantized.onnx',
  int8: 'model_int8.onnx',
  uint8: 'model_uint8.onnx',
  q4: 'model_q4.onnx',
  q4f16: 'model_q4f16.onnx',
  fp16: 'model_fp16.onnx',
  fp32: 'model.onnx',
};
const FOLDER = 'onnx/';

export const networkFile = (rounding: Rounding): string => FOLDER + NETWORKS[rounding];

/** The precision of a network's weights, by its file. */
export const roundingIn = (file: string): Rounding =>
  (Object.keys(NETWORKS) as Rounding[]).find((one) => networkFile(one) === file)!;

/** Files that every language model has in addition to its network. */
export const WRITER_FILES: readonly string[] = [CONFIG, 'tokenizer_config.json', 'tokenizer.json'];

/** The properties that all kinds of language models share. */
export const WRITERS = { store: 'crossroads-language-models', shelf: WRITER_SHELF };

const [, TOKENIZER, NETWORK, NUMBERS] = SMOLLM2_FILES;

/** The large language model of this site, in files of its own form. */
export const LLAMAS: ModelKind = {
  store: 'crossroads-llama',
  shelf: LLAMA_SHELF,
  fixed: [SMOLLM2],
  files: [CONFIG, TOKENIZER],
  networks: [NETWORK],
  parts: () => [NUMBERS],
};

/** The kind of language models for a device. */
export const writersFor = (asked: WriterRequest): ModelKind =>
  isOnShelf(asked, LLAMA_SHELF)
    ? LLAMAS
    : {
        ...WRITERS,
        files: WRITER_FILES,
        optional: ['generation_config.json'],
        networks: roundingsOf(asked).map(networkFile),
        parts: (config, network) => partsOf(config, network, asked.device),
      };

interface HubConfig {
  'transformers.js_config'?: {
    use_external_data_format?: boolean | number | Record<string, boolean | number>;
    device_config?: Record<string, HubConfig['transformers.js_config']>;
  };
}

/**
 * Weights that are too large for one file are in additional files, whose number is in the config.
 */
function partsOf(config: unknown, network: string, device: Device): string[] {
  const { device_config: devices, ...all } =
    (config as HubConfig | null)?.['transformers.js_config'] ?? {};
  const own = { ...all, ...devices?.[device === 'cpu' ? 'wasm' : device] };
  const told = own.use_external_data_format;
  const name = network.slice(FOLDER.length);
  const parts = typeof told === 'object' && told ? (told[name] ?? told.model ?? 0) : (told ?? 0);
  return Array.from(
    { length: isCount(parts) ? Math.min(Number(parts), MOST_PARTS) : 0 },
    (_, part) => `${network}_data${part > 0 ? `_${part}` : ''}`,
  );
}

/** True for a valid number of parts; a host may have written anything there. */
const isCount = (parts: unknown): boolean =>
  typeof parts === 'boolean' || (typeof parts === 'number' && parts >= 0);

/** The limit of the library. */
const MOST_PARTS = 100;
