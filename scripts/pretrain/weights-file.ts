// Writes what `readModelFile` reads: the header as JSON, matrices in 8 bits, vectors as they are, a checksum.
import { crc32 } from '~/lib/math/crc32';
import type { ModelConfig } from '~/lib/tinylm';
import { matrices, sizeOf, vectors, type Parameter } from '~/lib/tinylm/parameters';
import { restore } from '~/lib/tinylm/quantise';
import { upToFour } from '~/lib/tinylm/shapes';
import { CHECKSUM, type SavedModel } from '~/lib/tinylm/weights-file';
import { bodySize, matrixSize } from '~/lib/tinylm/weights-file/body';
import { MAGIC, START, type Header } from '~/lib/tinylm/weights-file/header';
import { quantise } from './quantise';

/**
 * The file of a model; the weights read from it equal `rounded(config, weights)` to the bit.
 * @throws an Error with a sentence if a weight is not a finite number, as after a failed training.
 */
export function writeModelFile({ weights, ...about }: SavedModel): Uint8Array {
  const wrong = weights.findIndex((weight) => !Number.isFinite(weight));
  if (wrong >= 0)
    throw new Error(`A model cannot be saved: its weight ${wrong} is ${weights[wrong]}.`);
  const header = writeHeader(about);
  const bytes = new Uint8Array(header.length + bodySize(about.config) + CHECKSUM);
  bytes.set(header);
  writeBody(bytes, header.length, about.config, weights);
  const checksum = crc32(bytes.subarray(0, -CHECKSUM));
  new DataView(bytes.buffer).setUint32(bytes.length - CHECKSUM, checksum, true);
  return bytes;
}

/** The weights as they are after saving and reading: matrices in 8 bits, vectors unchanged. */
export function rounded(config: ModelConfig, weights: Float32Array): Float32Array {
  const result = weights.slice();
  let start = 0;
  for (const parameter of matrices(config)) {
    const end = start + sizeOf(parameter);
    result.set(restore(quantise(weights.subarray(start, end), parameter.columns)), start);
    start = end;
  }
  return result;
}

/** Magic, length and header, padded so that the weights start at a multiple of 4. */
function writeHeader(header: Header): Uint8Array {
  const json = escaped(JSON.stringify(header));
  const bytes = new Uint8Array(START + upToFour(json.length));
  bytes.set(ascii(MAGIC));
  new DataView(bytes.buffer).setUint32(MAGIC.length, upToFour(json.length), true);
  bytes.set(ascii(json.padEnd(upToFour(json.length))), START);
  return bytes;
}

/** JSON in ASCII, which has as many bytes as characters. */
const escaped = (json: string): string =>
  json.replace(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const ascii = (characters: string): Uint8Array =>
  Uint8Array.from(characters, (character) => character.charCodeAt(0));

/** Writes all weights, with matrices in 8 bits, from byte `start` on. */
function writeBody(
  bytes: Uint8Array,
  start: number,
  config: ModelConfig,
  weights: Float32Array,
): void {
  let at = start;
  let from = 0;
  const next = (parameter: Parameter) => weights.subarray(from, (from += sizeOf(parameter)));
  for (const matrix of matrices(config)) {
    const { scales, steps } = quantise(next(matrix), matrix.columns);
    bytes.set(bytesOf(scales), at);
    bytes.set(bytesOf(steps), at + 4 * matrix.columns);
    at += matrixSize(matrix);
  }
  for (const vector of vectors(config)) {
    bytes.set(bytesOf(next(vector).slice()), at);
    at += 4 * sizeOf(vector);
  }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Float32Array | Int8Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);
