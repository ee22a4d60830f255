import { crc32 } from '~/lib/math/crc32';
import { CHECKSUM, HEADER, MAGIC, sizeOf, VERSION } from '~/lib/word-table/file';
import type { WordTable } from '~/lib/word-table/table';
import { inFourBits, packNibbles } from './four-bits';

/** A table of words as the file that `readTable` reads. */
export function writeTable({ words, vectors }: Pick<WordTable, 'words' | 'vectors'>): Uint8Array {
  const { steps, scales, low, high } = inFourBits(vectors);
  const names = new TextEncoder().encode(words.join('\n'));
  const bytes = new Uint8Array(sizeOf(words.length, vectors.width, names.length));
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(MAGIC));
  [VERSION, words.length, vectors.width, names.length].forEach((one, at) =>
    view.setUint32(MAGIC.length + 4 * at, one, true),
  );
  [low, high].forEach((one, at) => view.setFloat32(MAGIC.length + 16 + 4 * at, one, true));
  bytes.set(names, HEADER);
  bytes.set(scales, HEADER + names.length);
  bytes.set(packNibbles(steps), HEADER + names.length + words.length);
  view.setUint32(bytes.length - CHECKSUM, crc32(bytes.subarray(0, -CHECKSUM)), true);
  return bytes;
}
