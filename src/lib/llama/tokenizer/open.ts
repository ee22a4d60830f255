import { bytesOf, textOf } from '../../text/byte-pairs/utf8';
import { bytesAsText, unpackVocabulary } from '../../text/vocabularies/file';
import { mergeByRank } from '../../text/vocabularies/merge-by-rank';
import { piecesBy } from '../../text/vocabularies/pieces';

/** The tokenizer of SmolLM2: byte pairs, and marks that are not spelled by text. */
export interface LlamaTokenizer {
  /** Tokens of a text. What spells a mark counts as ordinary text. */
  encode(text: string): number[];
  /** Tokens of a text that may hold marks as they are written, such as `<|im_start|>`. */
  encodeMarked(text: string): number[];
  /** The text of tokens; marks have none. */
  decode(ids: readonly number[]): string;
  /** The token of a mark. @throws RangeError if there is no such mark */
  mark(written: string): number;
}

/**
 * Opens the tokenizer of a packed vocabulary.
 *
 * @param marks how many of the first tokens are marks
 * @throws VocabularyProblem if the file is not whole
 */
export function openLlamaTokenizer(file: Uint8Array, marks: number): LlamaTokenizer {
  const tokens = unpackVocabulary(file);
  const written = tokens.slice(0, marks);
  const ranks = new Map(tokens.map((token, rank) => [token, rank]));
  for (const mark of written) ranks.delete(mark);
  const longest = tokens.reduce((most, token) => Math.max(most, token.length), 0);
  const mark = (name: string): number => {
    const id = written.indexOf(name);
    if (id < 0) throw new RangeError(`There is no mark ${name}, only ${written.join(' ')}.`);
    return id;
  };
  /** Some bytes of control characters have no token; they are left out, as the tokenizer's authors do. */
  const known = (bytes: string) => [...bytes].filter((byte) => ranks.has(byte)).join('');
  const encode = (text: string): number[] =>
    piecesBy('smollm2', text).flatMap((piece) =>
      mergeByRank(known(bytesAsText(bytesOf(piece))), ranks, longest),
    );
  return {
    mark,
    encode,
    encodeMarked: (text) =>
      text
        .split(anyOf(written))
        .flatMap((part) => (written.includes(part) ? [mark(part)] : encode(part))),
    decode: (ids) => textOf(ids.filter((id) => id >= marks).flatMap((id) => codes(tokens[id]))),
  };
}

const codes = (bytes = ''): number[] => Array.from(bytes, (byte) => byte.charCodeAt(0));

/** Splits a text at marks, which stay as parts of their own. */
const anyOf = (marks: readonly string[]): RegExp =>
  new RegExp(`(${marks.map((mark) => mark.replace(/[|\\{}()[\]^$+*?.]/g, '\\$&')).join('|')})`);
