import type { Shelf } from '../hub/host';
import { E5_BYTES, MINILM_BYTES } from './real-facts';
import { TINY_BYTES, TINY_WIDTH } from './tiny-facts';

/** The way in which a text's vector is computed from the vectors of its tokens. */
export type Pooling = 'mean' | 'cls';
/** The purpose of a text; some models are trained with a prefix that states it. */
export type EmbedKind = 'query' | 'passage';

/** A sentence encoder that the page offers by name. */
interface EncoderModel {
  /** The id on its host. */
  id: string;
  name: string;
  licence: string;
  languages: 'en' | 'zh' | 'many';
  /** Length of a vector. */
  width: number;
  /** Bytes of all files to fetch, with 8-bit weights. */
  bytes: number;
  pooling: Pooling;
  /** The prefix of a text, by its kind. */
  prefixes: Readonly<Record<EmbedKind, string>>;
}

/** The id of the encoder that this project trained. */
export const TINY = 'tiny';
/** The ids of the open encoders that `npm run models` makes for this site's own origin. */
export const REAL = ['minilm', 'e5'] as const;
export type RealEncoder = (typeof REAL)[number];

/** Encoders whose files are on the site's own origin. */
export const ENCODER_SHELF: Shelf = { folder: 'encoder/', models: [TINY, ...REAL] };

const NOTHING_BEFORE = { query: '', passage: '' };
const E5 = { query: 'query: ', passage: 'passage: ' };
// the instruction that the model's authors put before short queries
const BGE_ZH = '为这个句子生成表示以用于检索相关文章：';
const BGE_EN = 'Represent this sentence for searching relevant passages: ';

export const MODELS: readonly EncoderModel[] = [
  {
    id: 'minilm',
    name: 'all-MiniLM-L6-v2',
    licence: 'Apache 2.0',
    languages: 'en',
    width: 384,
    bytes: MINILM_BYTES,
    pooling: 'mean',
    prefixes: NOTHING_BEFORE,
  },
  {
    id: 'e5',
    name: 'multilingual-e5-small',
    licence: 'MIT',
    languages: 'many',
    width: 384,
    bytes: E5_BYTES,
    pooling: 'mean',
    prefixes: E5,
  },
  {
    id: TINY,
    name: 'tiny',
    licence: 'MIT',
    languages: 'many',
    width: TINY_WIDTH,
    bytes: TINY_BYTES,
    pooling: 'mean',
    prefixes: NOTHING_BEFORE,
  },
];

/** An offered model by its id; undefined for an id that the reader entered. */
export const offeredModel = (id: string): EncoderModel | undefined =>
  MODELS.find((model) => model.id === id);

/** Files that every model needs, the largest last. */
export const MODEL_FILES = [
  'config.json',
  'tokenizer_config.json',
  'tokenizer.json',
  'onnx/model_quantized.onnx',
] as const;
/** How a model is used: its pooling and its prefixes. */
export type Usage = Pick<EncoderModel, 'pooling' | 'prefixes'>;

/**
 * Families of models trained with a pooling other than the mean, or with prefixes. Files that were converted for the
 * browser do not state either.
 */
const FAMILIES: readonly (Usage & { named: RegExp })[] = [
  { named: /bge-.*-zh/i, pooling: 'cls', prefixes: { query: BGE_ZH, passage: '' } },
  { named: /bge-.*-en/i, pooling: 'cls', prefixes: { query: BGE_EN, passage: '' } },
  {
    named: /\b(bge|mxbai-embed|snowflake-arctic-embed)-/i,
    pooling: 'cls',
    prefixes: NOTHING_BEFORE,
  },
  { named: /\b(multilingual-)?e5-(?!.*instruct)/i, pooling: 'mean', prefixes: E5 },
];

/** The usage given by the list or by the family; for all other models mean pooling without prefixes. */
export function usageOf(id: string): Usage {
  const { pooling, prefixes } = offeredModel(id) ??
    FAMILIES.find(({ named }) => named.test(id)) ?? { pooling: 'mean', prefixes: NOTHING_BEFORE };
  return { pooling, prefixes };
}
