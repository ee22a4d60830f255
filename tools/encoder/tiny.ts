import { unitRows, type Vectors } from '~/lib/embedding/vectors';
import { onnxTensors, type Tensor } from './onnx-tensors';
import { pieceRows, type WordPiece } from './wordpiece';

/** The files of the tiny encoder as bytes; the runtime in the browser reads the same ones. */
interface TinyFiles {
  tokenizer: Uint8Array;
  tokenizerConfig: Uint8Array;
  network: Uint8Array;
}

/** The tiny encoder: a table of word vectors in 8 bits, and the tokenizer that gives the row of each piece. */
interface TinyEncoder {
  tokenizer: WordPiece;
  width: number;
  /** [rows × width] of int8. */
  table: Int8Array;
  /** The factor of each row's numbers, [rows]. */
  scales: Float32Array;
}

/** Names of the two tensors in the network. */
export const TABLE = 'table';
export const SCALES = 'scales';

/**
 * Reads the tiny encoder from its files.
 * @throws Error if the network does not have the tensors that `npm run encoder` writes
 */
export function readTiny({ tokenizer, tokenizerConfig, network }: TinyFiles): TinyEncoder {
  const tensors = onnxTensors(network);
  const table = tensors.get(TABLE);
  const scales = tensors.get(SCALES);
  if (!table || !scales)
    throw new Error('The network has no table of vectors. Write it again: npm run encoder');
  return {
    tokenizer: tokenizerOf(json(tokenizer), json(tokenizerConfig)),
    width: table.dims[1]!,
    table: new Int8Array(bufferOf(table)),
    scales: new Float32Array(bufferOf(scales)),
  };
}

/**
 * Unit vectors of texts, as transformers.js computes them with mean pooling: the sum of the rows of a text's pieces,
 * scaled to length 1. Special tokens and pieces without meaning have rows of zeros, so a text with nothing else has a
 * vector of zeros.
 */
export function embedTiny(encoder: TinyEncoder, texts: readonly string[]): Vectors {
  const { tokenizer, width, table, scales } = encoder;
  const values = new Float32Array(texts.length * width);
  texts.forEach((text, at) => {
    // the first special token takes a place, too
    for (const row of pieceRows(tokenizer, text).slice(0, tokenizer.longest - 1))
      for (let axis = 0; axis < width; axis++)
        values[at * width + axis]! += table[row * width + axis]! * scales[row]!;
  });
  return unitRows({ count: texts.length, width, values });
}

interface TokenizerFile {
  model: { vocab: Record<string, number>; unk_token: string };
  added_tokens: { content: string }[];
}

function tokenizerOf(file: TokenizerFile, config: { model_max_length: number }): WordPiece {
  const vocabulary = new Map(Object.entries(file.model.vocab));
  return {
    vocabulary,
    unknown: vocabulary.get(file.model.unk_token)!,
    special: file.added_tokens.map(({ content }) => content),
    longest: config.model_max_length,
  };
}

const json = <T>(bytes: Uint8Array): T => JSON.parse(new TextDecoder().decode(bytes)) as T;

/** A copy of the bytes, because 4-byte numbers must start at a multiple of four. */
const bufferOf = ({ bytes }: Tensor): ArrayBuffer => new Uint8Array(bytes).buffer;
