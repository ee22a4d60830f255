import type { Shelf } from '../hub/host';
import { TINY_BYTES, TINY_WIDTH } from './tiny-facts';

/** How one vector is made of the vectors of a text's tokens. */
export type Pooling = 'mean' | 'cls';
/** What a text is for: some models are trained with a word before it that says so. */
export type EmbedKind = 'query' | 'passage';

/** A sentence encoder that the page offers by name. */
interface EncoderModel {
  /** As its host writes it. */
  id: string;
  name: string;
  licence: string;
  languages: 'en' | 'zh' | 'many';
  /** Numbers in a vector. */
  width: number;
  /** All files that are fetched, with 8-bit weights. */
  bytes: number;
  pooling: Pooling;
  /** What is written before a text, by its kind. */
  prefixes: Readonly<Record<EmbedKind, string>>;
}

/** The id of the encoder that this project made itself; its files stand on the site's own origin. */
export const TINY = 'tiny';

/** Where it stands. */
export const ENCODER_SHELF: Shelf = { folder: 'encoder/', models: [TINY] };

const NOTHING_BEFORE = { query: '', passage: '' };
const E5 = { query: 'query: ', passage: 'passage: ' };
// the instructions that their authors write before short questions
const BGE_ZH = '为这个句子生成表示以用于检索相关文章：';
const BGE_EN = 'Represent this sentence for searching relevant passages: ';

/** Sizes but the first are what the hub held in November 2026, to the megabyte or so. */
export const MODELS: readonly EncoderModel[] = [
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
  {
    id: 'Xenova/all-MiniLM-L6-v2',
    name: 'all-MiniLM-L6-v2',
    licence: 'Apache 2.0',
    languages: 'en',
    width: 384,
    bytes: 23_700_000,
    pooling: 'mean',
    prefixes: NOTHING_BEFORE,
  },
  {
    id: 'Xenova/bge-small-zh-v1.5',
    name: 'bge-small-zh-v1.5',
    licence: 'MIT',
    languages: 'zh',
    width: 512,
    bytes: 24_500_000,
    pooling: 'cls',
    prefixes: { query: BGE_ZH, passage: '' },
  },
  {
    id: 'Xenova/multilingual-e5-small',
    name: 'multilingual-e5-small',
    licence: 'MIT',
    languages: 'many',
    width: 384,
    bytes: 135_000_000,
    pooling: 'mean',
    prefixes: E5,
  },
];

/** An offered model by its id; undefined for an id that the reader brought. */
export const offeredModel = (id: string): EncoderModel | undefined =>
  MODELS.find((model) => model.id === id);

/** Files of a model that are always fetched, the largest last. */
export const MODEL_FILES = [
  'config.json',
  'tokenizer_config.json',
  'tokenizer.json',
  'onnx/model_quantized.onnx',
] as const;
/** How a model is to be used: what is written before a text, and how its tokens become one vector. */
export type Usage = Pick<EncoderModel, 'pooling' | 'prefixes'>;

/**
 * Families of models that their authors trained with another pooling than the mean, or with words before
 * a text. The files of a model do not say so where they are converted for the browser.
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

/** As the list or the family says; the mean and nothing before for all others. */
export function usageOf(id: string): Usage {
  const { pooling, prefixes } = offeredModel(id) ??
    FAMILIES.find(({ named }) => named.test(id)) ?? { pooling: 'mean', prefixes: NOTHING_BEFORE };
  return { pooling, prefixes };
}
