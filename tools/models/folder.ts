import { selectedRows } from './source/selected-pieces';
import { bertNetwork } from './bert/network';
import { HEADS, INNER, POSITIONS, WIDTH, EPSILON } from './bert/weights';
import { e5Weights } from './source/e5';
import { minilmWeights } from './source/minilm';
import { openPackedE5 } from './source/packed-e5';
import { unigramTokenizer } from './source/unigram-file';
import { BESIDES } from './besides';
import { e5Licence, minilmLicence } from './licences';

/** The files of a model folder by name. */
export type Folder = ReadonlyMap<string, Uint8Array>;

const json = (value: object) => new TextEncoder().encode(`${JSON.stringify(value)}\n`);

function folderOf(
  config: { layers: number; pieces: number; padding: number },
  tokenizer: object,
  tokenizerConfig: object,
  network: Uint8Array,
  licence: Uint8Array,
): Folder {
  return new Map([
    ['config.json', json(bertConfig(config))],
    ['tokenizer_config.json', json(tokenizerConfig)],
    ['tokenizer.json', json(tokenizer)],
    ['onnx/model_quantized.onnx', network],
    ['LICENCE.txt', licence],
  ]);
}

const bertConfig = ({ layers, pieces, padding }: Record<string, number>) => ({
  model_type: 'bert',
  architectures: ['BertModel'],
  hidden_size: WIDTH,
  num_attention_heads: HEADS,
  num_hidden_layers: layers,
  intermediate_size: INNER,
  hidden_act: 'gelu',
  layer_norm_eps: EPSILON,
  max_position_embeddings: POSITIONS,
  type_vocab_size: 2,
  pad_token_id: padding,
  vocab_size: pieces,
});

/** The most pieces that its authors let it read. */
const MINILM_LONGEST = 256;

export function minilmFolder(
  files: { weights: Uint8Array; tokenizer: Uint8Array; licence: Uint8Array },
  isExact = false,
): Folder {
  const weights = minilmWeights(files.weights);
  const read = JSON.parse(new TextDecoder().decode(files.tokenizer)) as {
    model: { vocab: Record<string, number> };
  };
  const pieces = Object.keys(read.model.vocab).length;
  return folderOf(
    { layers: weights.layers, pieces, padding: 0 },
    { ...read, truncation: null, padding: null }, // Its own file pads every text to 128 pieces and cuts it there.
    {
      tokenizer_class: 'BertTokenizer',
      do_lower_case: true,
      model_max_length: MINILM_LONGEST,
      pad_token: '[PAD]',
      unk_token: '[UNK]',
      cls_token: '[CLS]',
      sep_token: '[SEP]',
      mask_token: '[MASK]',
    },
    bertNetwork('all-MiniLM-L6-v2', weights, isExact),
    minilmLicence(files.licence),
  );
}

export function e5Folder(
  files: { weights: Uint8Array; english: Uint8Array },
  isExact = false,
): Folder {
  const packed = openPackedE5(files.weights);
  const english = new Set(openPackedE5(files.english).pieces);
  const rows = selectedRows(packed.pieces, { english, besides: new Set(BESIDES) });
  const pieces = rows.map((row) => ({ piece: packed.pieces[row]!, score: packed.scores[row]! }));
  const weights = e5Weights(packed, rows);
  return folderOf(
    { layers: weights.layers, pieces: rows.length, padding: 1 },
    unigramTokenizer(pieces),
    {
      tokenizer_class: 'XLMRobertaTokenizer',
      model_max_length: POSITIONS,
      bos_token: '<s>',
      eos_token: '</s>',
      cls_token: '<s>',
      sep_token: '</s>',
      pad_token: '<pad>',
      unk_token: '<unk>',
      mask_token: '<mask>',
      clean_up_tokenization_spaces: false,
    },
    bertNetwork('multilingual-e5-small', weights, isExact),
    e5Licence(),
  );
}
