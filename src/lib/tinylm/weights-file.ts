import { crc32 } from '../math/crc32';
import { checkConfig, type ModelConfig } from './config';
import { matrices, sizeOf, vectors, type Parameter } from './parameters';
import { quantise, restore } from './quantise';

/**
 * A trained model in one small file, little-endian:
 *
 *     8 bytes    "TINYLM1\n"
 *     uint32     length of the header
 *     header     JSON in ASCII: config, vocabularyHash, training; spaces to a multiple of 4
 *     matrices   one after another: float32 scales[columns], int8 steps[rows × columns], zeros to a multiple of 4
 *     vectors    float32, one after another
 *     uint32     CRC-32 of all before
 */
export interface SavedModel {
  config: ModelConfig;
  /** Hash of the token list the model was trained with: another list would give nonsense. */
  vocabularyHash: string;
  /** How it was trained and what it reached; plain data. */
  training: Record<string, unknown>;
  /** In the order of `parameters(config)`. */
  weights: Float32Array;
}

const MAGIC = 'TINYLM1\n';
const AGAIN = 'Load the file again; if that does not help, train the model anew.';

/**
 * The file of a model; what is read back from it equals `rounded(config, weights)` to the bit.
 * @throws a sentence if a weight is no number: training has failed.
 */
export function writeModelFile({ config, weights, ...about }: SavedModel): Uint8Array {
  const wrong = weights.findIndex((weight) => !Number.isFinite(weight));
  if (wrong >= 0)
    throw new Error(`A model cannot be saved: its weight ${wrong} is ${weights[wrong]}.`);
  const header = paddedHeader(JSON.stringify({ config, ...about }));
  const bytes = new Uint8Array(MAGIC.length + 4 + header.length + bodySize(config) + 4);
  const data = new DataView(bytes.buffer);
  bytes.set(ascii(MAGIC));
  data.setUint32(MAGIC.length, header.length, true);
  bytes.set(header, MAGIC.length + 4);
  writeBody(bytes, MAGIC.length + 4 + header.length, config, weights);
  data.setUint32(bytes.length - 4, crc32(bytes.subarray(0, -4)), true);
  return bytes;
}

/**
 * Reads a model's file.
 * @param vocabularyHash if given, the hash that the file's vocabulary must have
 * @throws a sentence if the file is none of ours, damaged, cut short, holds a weight that is no number,
 * or was trained with another vocabulary
 */
export function readModelFile(bytes: Uint8Array, vocabularyHash?: string): SavedModel {
  const { header, start } = readHeader(bytes);
  const config = checkConfig(header.config);
  const expected = start + bodySize(config) + 4;
  if (bytes.length !== expected)
    throw new Error(
      `The model's file has ${bytes.length} bytes and should have ${expected}. ${AGAIN}`,
    );
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (data.getUint32(bytes.length - 4, true) !== crc32(bytes.subarray(0, -4)))
    throw new Error(`The model's file is damaged: its checksum does not fit. ${AGAIN}`);
  if (vocabularyHash !== undefined && header.vocabularyHash !== vocabularyHash)
    throw new Error(
      `The model was trained with another vocabulary (${header.vocabularyHash}, and this one is ${vocabularyHash}). Train it anew.`,
    );
  return { ...header, config, weights: readBody(bytes, start, config) };
}

/** The weights as the file will give them back: matrices in 8 bits, vectors as they are. */
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

type Header = Omit<SavedModel, 'weights'>;

function readHeader(bytes: Uint8Array): { header: Header; start: number } {
  const at = MAGIC.length + 4;
  if (text(bytes.subarray(0, MAGIC.length)) !== MAGIC)
    throw new Error(`This is no file of a tiny model: it does not begin with "TINYLM1". ${AGAIN}`);
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = bytes.length >= at ? data.getUint32(MAGIC.length, true) : Infinity;
  if (at + length > bytes.length)
    throw new Error(`The model's file is cut short after ${bytes.length} bytes. ${AGAIN}`);
  try {
    return { header: JSON.parse(text(bytes.subarray(at, at + length))), start: at + length };
  } catch {
    throw new Error(`The model's file is damaged: its header is no JSON. ${AGAIN}`);
  }
}

const roundUp = (bytes: number): number => Math.ceil(bytes / 4) * 4;

const matrixSize = (matrix: Parameter): number => 4 * matrix.columns + roundUp(sizeOf(matrix));

function bodySize(config: ModelConfig): number {
  const sum = (sizes: number[]) => sizes.reduce((a, b) => a + b, 0);
  return sum(matrices(config).map(matrixSize)) + 4 * sum(vectors(config).map(sizeOf));
}

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

function readBody(bytes: Uint8Array, start: number, config: ModelConfig): Float32Array {
  const body = bytes.slice(start, bytes.length - 4).buffer; // a copy: its floats stand at multiples of 4
  const parts: Float32Array[] = [];
  let at = 0;
  for (const matrix of matrices(config)) {
    const scales = new Float32Array(body, at, matrix.columns);
    const steps = new Int8Array(body, at + 4 * matrix.columns, sizeOf(matrix));
    parts.push(restore({ scales: checked(scales, matrix.name), steps }));
    at += matrixSize(matrix);
  }
  for (const vector of vectors(config)) {
    parts.push(checked(new Float32Array(body, at, sizeOf(vector)), vector.name));
    at += 4 * sizeOf(vector);
  }
  return joined(parts);
}

function checked(floats: Float32Array, name: string): Float32Array {
  const wrong = floats.findIndex((value) => !Number.isFinite(value));
  if (wrong < 0) return floats;
  throw new Error(
    `In the model's file the tensor "${name}" holds ${floats[wrong]} for a number. ${AGAIN}`,
  );
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Header text must be ASCII; JSON escapes whatever is not. */
const paddedHeader = (json: string): Uint8Array =>
  ascii(escaped(json).padEnd(roundUp(escaped(json).length), ' '));

const escaped = (json: string): string =>
  json.replace(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const ascii = (characters: string): Uint8Array =>
  Uint8Array.from(characters, (character) => character.charCodeAt(0));

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const bytesOf = ({ buffer, byteOffset, byteLength }: Float32Array | Int8Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);
