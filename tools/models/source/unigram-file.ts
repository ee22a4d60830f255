/** Marks that are part of every vocabulary of this family. */
const SPECIAL = ['<s>', '<pad>', '</s>', '<unk>', '<mask>'] as const;

interface Piece {
  piece: string;
  /** Its log probability. */
  score: number;
}

const replaced = (pattern: object, content: string) => ({ type: 'Replace', pattern, content });

/** Stands for ～ while NFKC, which would change it, is applied. */
const ASIDE = '\ue000';

/**
 * What SentencePiece's nmt_nfkc does, whose table the package lacks: drops controls, makes every kind of space one, NFKC
 * without ～.
 */
const NORMALIZER = {
  type: 'Sequence',
  normalizers: [
    replaced({ Regex: '[\\u0001-\\u0008\\u000b\\u000e-\\u001f\\u007f\\u008f\\u009f]' }, ''),
    replaced(
      {
        Regex:
          '[\\u0009\\u000a\\u000c\\u000d\\u00a0\\u1680\\u2000-\\u200f\\u2028\\u2029\\u202f\\u205f\\u2581\\u3000\\ufeff\\ufffd]',
      },
      ' ',
    ),
    replaced({ String: '～' }, ASIDE),
    { type: 'NFKC' },
    replaced({ String: ASIDE }, '～'),
    replaced({ Regex: ' {2,}' }, ' '),
  ],
};

const METASPACE = { type: 'Metaspace', replacement: '▁', prepend_scheme: 'always', split: true };

/**
 * A `tokenizer.json` for a Unigram vocabulary (Kudo 2018), as transformers.js and the tokenizers of Python read it. The place
 * of a piece is its id.
 */
export function unigramTokenizer(pieces: readonly Piece[]): object {
  const ids = new Map(pieces.map(({ piece }, id) => [piece, id]));
  const idOf = (mark: string): number => ids.get(mark)!;
  const mark = (id: string) => ({ SpecialToken: { id, type_id: 0 } });
  const text = [mark('<s>'), { Sequence: { id: 'A', type_id: 0 } }, mark('</s>')];
  const ends = ['<s>', '</s>'].map((id) => [id, { id, ids: [idOf(id)], tokens: [id] }]);
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: SPECIAL.map((content) => ({
      id: idOf(content),
      content,
      single_word: false,
      lstrip: content === '<mask>',
      rstrip: false,
      normalized: false,
      special: true,
    })),
    normalizer: NORMALIZER,
    pre_tokenizer: METASPACE,
    post_processor: {
      type: 'TemplateProcessing',
      single: text,
      pair: text,
      special_tokens: Object.fromEntries(ends) as object,
    },
    decoder: METASPACE,
    model: {
      type: 'Unigram',
      unk_id: idOf('<unk>'),
      vocab: pieces.map(({ piece, score }) => [piece, Math.round(score * 1e4) / 1e4]),
      byte_fallback: false,
    },
  };
}
