import { SPACE, type Spelling } from './spelling';

/** The contents of `tokenizer.json`. */
export function tokenizerFile(spelling: Spelling): object {
  const { pieces, steps, between } = spelling;
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: specialOf(spelling).map((id) => ({
      id,
      content: pieces[id],
      single_word: false,
      lstrip: true,
      rstrip: true,
      normalized: false,
      special: true,
    })),
    normalizer: { type: 'Sequence', normalizers: steps },
    pre_tokenizer: PRE_TOKENIZERS[between],
    post_processor: startsWith(spelling),
    decoder: between === 'spaces' ? METASPACE : { type: 'Fuse' },
    model: between === 'characters' ? singly(spelling) : byWords(spelling),
  };
}

/** The score of a token; as it is the same for all, a text is cut into as few as possible. */
const COST = -1;

/**
 * A Unigram model (Kudo 2018), which optimises over the whole text. Longest match would find `Mar` in `Marav`, which is
 * `Ma` and `rav`.
 */
const byWords = ({ pieces, unknown }: Spelling) => ({
  type: 'Unigram',
  unk_id: unknown,
  vocab: pieces.map((piece) => [piece, COST]),
  byte_fallback: false,
});

/** Byte-pair encoding without merges, so that each character is a token. */
const singly = ({ pieces, unknown }: Spelling) => ({
  type: 'BPE',
  unk_token: unknown === undefined ? null : pieces[unknown],
  fuse_unk: false,
  vocab: Object.fromEntries(pieces.map((piece, id) => [piece, id])),
  merges: [],
});

const METASPACE = { type: 'Metaspace', replacement: SPACE, prepend_scheme: 'always', split: true };
const PRE_TOKENIZERS = {
  spaces: METASPACE,
  nothing: { type: 'WhitespaceSplit' },
  characters: null,
};

/** Tokens that do not occur in texts; a model of characters has none. */
const specialOf = ({ start, padding }: Spelling): number[] =>
  start === undefined ? [] : [padding, start];

function startsWith({ start, pieces }: Spelling): object | null {
  if (start === undefined) return null;
  const id = pieces[start]!;
  const one = [{ SpecialToken: { id, type_id: 0 } }, { Sequence: { id: 'A', type_id: 0 } }];
  return {
    type: 'TemplateProcessing',
    single: one,
    pair: [...one, { Sequence: { id: 'B', type_id: 0 } }],
    special_tokens: { [id]: { id, ids: [start], tokens: [id] } },
  };
}

/** The contents of `tokenizer_config.json`. @param context most tokens of prompt and answer together */
export function tokenizerConfig(
  { pieces, padding, unknown, start, chat }: Spelling,
  context: number,
): object {
  return {
    tokenizer_class: 'PreTrainedTokenizerFast',
    model_max_length: context,
    padding_side: 'left',
    clean_up_tokenization_spaces: false,
    add_bos_token: start !== undefined,
    ...(start !== undefined && { bos_token: pieces[start] }),
    pad_token: pieces[padding],
    ...(unknown !== undefined && { unk_token: pieces[unknown] }),
    chat_template: chat,
  };
}
