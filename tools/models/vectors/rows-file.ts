import { existsSync, readFileSync } from 'node:fs';
import { ofRows } from '~/lib/embedding/vectors';
import { readRows } from '~/lib/encoder/vectors/file';
import { writeWhole } from '../write';
import { keepBits, writeVectors } from './file';

/** The vectors of a file by the digests of their texts; none if there is no file yet. */
export const savedRows = (path: string): Map<string, Float32Array> =>
  existsSync(path) ? readRows(readFileSync(path)) : new Map();

/** Writes vectors with the digests of their texts; those that the file has already stay to the last bit. @returns its bytes */
export function keepRows(path: string, rows: ReadonlyMap<string, Float32Array>): number {
  const file = writeVectors({ digests: [...rows.keys()], vectors: ofRows([...rows.values()]) });
  if (existsSync(path)) keepBits(file, readFileSync(path));
  writeWhole(path, file);
  return file.length;
}
