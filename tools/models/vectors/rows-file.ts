import { existsSync, readFileSync } from 'node:fs';
import { ofRows } from '~/lib/embedding/vectors';
import { readRows } from '~/lib/encoder/vectors/file';
import { writeWhole } from '../write';
import { writeVectors } from './file';

/** The vectors of a file by the digests of their texts; none if there is no file yet. */
export const savedRows = (path: string): Map<string, Float32Array> =>
  existsSync(path) ? readRows(readFileSync(path)) : new Map();

/** Writes vectors with the digests of their texts. @returns bytes of the file */
export function keepRows(path: string, rows: ReadonlyMap<string, Float32Array>): number {
  const file = writeVectors({ digests: [...rows.keys()], vectors: ofRows([...rows.values()]) });
  writeWhole(path, file);
  return file.length;
}
