import { crc32 } from '../math/crc32';
import { checkConfig, type ModelConfig } from './config';
import { matrices, sizeOf } from './parameters';
import { quantise, restore } from './quantise';
import { bodySize, readBody, writeBody } from './weights-file/body';
import {
  DamagedModel,
  hasMagic,
  type Header,
  readHeader,
  writeHeader,
} from './weights-file/header';

/**
 * The file format of a trained model, little-endian:
 *
 *     8 bytes    "TINYLM1\n"
 *     uint32     length of the header
 *     header     JSON in ASCII: config, vocabularyHash, training; spaces to a multiple of 4
 *     matrices   one after another: float32 scales[columns], int8 steps[rows × columns], zeros to a multiple of 4
 *     vectors    float32, one after another
 *     uint32     CRC-32 of all before
 */
export interface SavedModel extends Header {
  /** In the order of `parameters(config)`. */
  weights: Float32Array;
}

const CHECKSUM = 4;

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

/**
 * Reads a model's file.
 * @param vocabularyHash if given, the hash that the file's vocabulary must have
 * @throws an Error with a sentence if the file is not a model file, is damaged or cut short, has a weight that is not a
 *   finite number, or was trained with another vocabulary
 */
export function readModelFile(bytes: Uint8Array, vocabularyHash?: string): SavedModel {
  checkWhole(bytes);
  const { header, start } = readHeader(bytes);
  const config = checkConfig(header.config);
  const body = bytes.subarray(start, -CHECKSUM);
  if (body.length !== bodySize(config))
    throw new DamagedModel(
      `The model's file holds ${body.length} bytes of weights and should hold ${bodySize(config)}. Train the model again.`,
    );
  if (vocabularyHash !== undefined && header.vocabularyHash !== vocabularyHash)
    throw new DamagedModel(
      `The model was trained with another vocabulary (${header.vocabularyHash}, and this one is ${vocabularyHash}). Train it again.`,
    );
  return { ...header, config, weights: readBody(body, config) };
}

function checkWhole(bytes: Uint8Array): void {
  const again = 'Load the file again; if that does not help, train the model again.';
  if (!hasMagic(bytes))
    throw new DamagedModel(
      `This is no file of a tiny model: it does not begin with "TINYLM1". ${again}`,
    );
  const end = Math.max(0, bytes.length - CHECKSUM);
  const { buffer, byteOffset } = bytes;
  if (new DataView(buffer, byteOffset).getUint32(end, true) !== crc32(bytes.subarray(0, end)))
    throw new DamagedModel(
      `The model's file is damaged or cut short after ${bytes.length} bytes: its checksum does not fit. ${again}`,
    );
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
