/** BERT's special tokens, in the order of its tokenizers; their rows are zeros. */
export const MARKS = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]'] as const;
/** Most tokens of a text. */
const LONGEST = 512;
/** Suffixes after which a known word is still known: `retrievers` is `retriever ##s`. */
const ENDINGS = ['s', 'es', 'ed', 'd', 'ing', 'er', 'ers', 'ly', 'al', 'ness', 'ment', 'able'];
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz0123456789'];

/**
 * The pieces that spell words outside the vocabulary. They mean nothing, and their rows are zeros; without them an
 * unknown word would be a single unknown token, and `retrievers` would not contain `retriever`.
 */
export const SPELLING = [
  ...LETTERS,
  ...new Set([...ENDINGS, ...LETTERS].map((piece) => `##${piece}`)),
];

/** `tokenizer.json` in the format of the Hugging Face libraries. */
export function tokenizerFile(vocabulary: readonly string[]): object {
  const mark = (content: string) => ({ SpecialToken: { id: content, type_id: 0 } });
  const ids = (content: string) => ({
    id: content,
    ids: [vocabulary.indexOf(content)],
    tokens: [content],
  });
  const single = [mark('[CLS]'), { Sequence: { id: 'A', type_id: 0 } }, mark('[SEP]')];
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: MARKS.map((content) => ({
      id: vocabulary.indexOf(content),
      content,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
      special: true,
    })),
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase: true,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single,
      pair: [...single, { Sequence: { id: 'B', type_id: 1 } }, mark('[SEP]')],
      special_tokens: { '[CLS]': ids('[CLS]'), '[SEP]': ids('[SEP]') },
    },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(vocabulary.map((piece, row) => [piece, row])),
    },
  };
}

/** `tokenizer_config.json`. */
export const tokenizerConfig = () => ({
  tokenizer_class: 'BertTokenizer',
  do_lower_case: true,
  model_max_length: LONGEST,
  pad_token: '[PAD]',
  unk_token: '[UNK]',
  cls_token: '[CLS]',
  sep_token: '[SEP]',
  mask_token: '[MASK]',
});

/** `config.json`: a BERT without layers. */
export const networkConfig = (width: number, rows: number) => ({
  model_type: 'bert',
  architectures: ['BertModel'],
  hidden_size: width,
  vocab_size: rows,
  num_hidden_layers: 0,
  num_attention_heads: 1,
  intermediate_size: width,
  max_position_embeddings: LONGEST,
  type_vocab_size: 2,
  pad_token_id: 0,
});
