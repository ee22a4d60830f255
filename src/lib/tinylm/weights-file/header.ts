import { Problem } from '../../problem';
import type { ModelConfig } from '../config';

/** A file of weights that is not a model file, is damaged or cut short, or was made for another vocabulary. */
export class DamagedModel extends Problem<'weights-damaged'> {
  constructor(message: string) {
    super('weights-damaged', {}, { message });
  }
}

export interface Header {
  config: ModelConfig;
  /** Hash of the token list that the model was trained with; another list would give nonsense. */
  vocabularyHash: string;
  /** The training settings and results, as plain data. */
  training: Record<string, unknown>;
}

export const MAGIC = 'TINYLM1\n';
export const START: number = MAGIC.length + 4;

export const hasMagic = (bytes: Uint8Array): boolean =>
  text(bytes.subarray(0, MAGIC.length)) === MAGIC;

/** The header of a file with a valid checksum, and the start of the weights. */
export function readHeader(bytes: Uint8Array): { header: Header; start: number } {
  const { buffer, byteOffset } = bytes;
  const start = START + new DataView(buffer, byteOffset).getUint32(MAGIC.length, true);
  try {
    return { header: JSON.parse(text(bytes.subarray(START, start))) as Header, start };
  } catch {
    throw new DamagedModel("The header of the model's file is no JSON. Train the model again.");
  }
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
