import { E5_BYTES, MINILM_BYTES } from './real-facts';

/** The purpose of a text; some models are trained with a prefix that states it. */
export type EmbedKind = 'query' | 'passage';

interface EncoderModel {
  id: string;
  name: string;
  licence: string;
  languages: 'en' | 'many';
  /** Length of a vector. */
  width: number;
  /** Bytes of all files to fetch, with 8-bit weights. */
  bytes: number;
  prefixes: Readonly<Record<EmbedKind, string>>;
}

/** The ids of the open encoders that `npm run models` makes for this site's own origin. */
export const REAL = ['minilm', 'e5'] as const;
export type RealEncoder = (typeof REAL)[number];

/** Texts that are embedded at once. Whoever stops waits for these, so that a loaded encoder is never ended for a setting. */
export const AT_ONCE = 16;

export const MODELS: readonly EncoderModel[] = [
  {
    id: 'minilm',
    name: 'all-MiniLM-L6-v2',
    licence: 'Apache 2.0',
    languages: 'en',
    width: 384,
    bytes: MINILM_BYTES,
    prefixes: { query: '', passage: '' },
  },
  {
    id: 'e5',
    name: 'multilingual-e5-small',
    licence: 'MIT',
    languages: 'many',
    width: 384,
    bytes: E5_BYTES,
    prefixes: { query: 'query: ', passage: 'passage: ' },
  },
];

export const offeredModel = (id: string): EncoderModel | undefined =>
  MODELS.find((model) => model.id === id);

/** Files that every model needs, the largest last. */
export const MODEL_FILES = [
  'config.json',
  'tokenizer_config.json',
  'tokenizer.json',
  'onnx/model_quantized.onnx',
] as const;
