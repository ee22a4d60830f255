import { crc32 } from '../math/crc32';
import { checkConfig } from './config';
import { bodySize, readBody } from './weights-file/body';
import { DamagedModel, hasMagic, type Header, readHeader } from './weights-file/header';

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

export const CHECKSUM = 4;

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
