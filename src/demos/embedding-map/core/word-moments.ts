import { crc32 } from '~/lib/math/crc32';
import { quantise, restore } from '~/lib/tinylm/quantise';

/** A word of the tiny model, and its kind. */
export interface Word {
  text: string;
  kind: string;
}

/** The vectors of the same words at several moments of a training run. */
export interface WordMoments {
  language: 'en' | 'zh';
  words: Word[];
  /** Numbers per vector. */
  width: number;
  moments: {
    step: number;
    /** Row-major [words × width]. */
    values: Float32Array;
  }[];
}

/**
 * One small file, little-endian:
 *
 *     8 bytes   "WORDMOM\n"
 *     uint16    version, 1
 *     2 bytes   language, "en" or "zh"
 *     uint16    words
 *     uint16    numbers of a vector
 *     uint16    moments
 *     uint32    bytes of the table
 *     table     words in UTF-8: text, a tab, kind; a line feed between two
 *     moments   uint32 step, float32 scales[width], int8 steps[words × width]
 *     uint32    CRC-32 of all before
 */
const MAGIC = 'WORDMOM\n';
const VERSION = 1;
const HEADER = MAGIC.length + 2 + 2 + 2 + 2 + 2 + 4;
const CHECKSUM = 4;

export function writeWordMoments({ language, words, width, moments }: WordMoments): Uint8Array {
  const table = new TextEncoder().encode(
    words.map(({ text, kind }) => `${text}\t${kind}`).join('\n'),
  );
  const bytes = new Uint8Array(sizeOf(table.length, words.length, width, moments.length));
  const view = new DataView(bytes.buffer);
  bytes.set([...MAGIC].map(code));
  view.setUint16(8, VERSION, true);
  bytes.set([...language].map(code), 10);
  [words.length, width, moments.length].forEach((n, i) => view.setUint16(12 + 2 * i, n, true));
  view.setUint32(18, table.length, true);
  bytes.set(table, HEADER);
  let at = HEADER + table.length;
  for (const { step, values } of moments) {
    const { scales, steps } = quantise(values, width);
    view.setUint32(at, step, true);
    scales.forEach((scale, i) => view.setFloat32(at + 4 + 4 * i, scale, true));
    bytes.set(new Uint8Array(steps.buffer), at + 4 + 4 * width);
    at += momentSize(words.length, width);
  }
  view.setUint32(at, crc32(bytes.subarray(0, at)), true);
  return bytes;
}

/** @throws a sentence if the file has another format or version, is cut short or damaged */
export function readWordMoments(bytes: Uint8Array): WordMoments {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { language, count, width, moments, table } = readHeader(bytes, view);
  const lines = new TextDecoder().decode(bytes.subarray(HEADER, HEADER + table)).split('\n');
  const words = lines.map((line) => {
    const [text = '', kind = ''] = line.split('\t');
    return { text, kind };
  });
  if (words.length !== count) throw damaged(`it lists ${words.length} words and promises ${count}`);
  return {
    language,
    words,
    width,
    moments: Array.from({ length: moments }, (_, moment) => {
      const at = HEADER + table + moment * momentSize(count, width);
      const start = at + 4 + 4 * width;
      const scales = Float32Array.from({ length: width }, (_, i) =>
        view.getFloat32(at + 4 + 4 * i, true),
      );
      const steps = new Int8Array(bytes.slice(start, start + count * width).buffer);
      return { step: view.getUint32(at, true), values: restore({ scales, steps }) };
    }),
  };
}

function readHeader(bytes: Uint8Array, view: DataView) {
  if (ascii(bytes.subarray(0, MAGIC.length)) !== MAGIC)
    throw new Error(
      'This is no file of word vectors: it does not begin with "WORDMOM". Load public/vectors/tinylm-en.bin or tinylm-zh.bin.',
    );
  if (bytes.length < HEADER + CHECKSUM)
    throw damaged(`it ends after ${bytes.length} bytes, inside its header`);
  const version = view.getUint16(8, true);
  if (version !== VERSION)
    throw new Error(
      `The word vectors are of version ${version}, and this page reads version ${VERSION}. Reload the page.`,
    );
  const header = {
    language: ascii(bytes.subarray(10, 12)) as 'en' | 'zh',
    count: view.getUint16(12, true),
    width: view.getUint16(14, true),
    moments: view.getUint16(16, true),
    table: view.getUint32(18, true),
  };
  const size = sizeOf(header.table, header.count, header.width, header.moments);
  if (bytes.length !== size) throw damaged(`it has ${bytes.length} bytes and should have ${size}`);
  if (view.getUint32(size - CHECKSUM, true) !== crc32(bytes.subarray(0, -CHECKSUM)))
    throw damaged('its checksum does not fit its content');
  return header;
}

const momentSize = (words: number, width: number): number => 4 + 4 * width + words * width;

const sizeOf = (table: number, words: number, width: number, moments: number): number =>
  HEADER + table + moments * momentSize(words, width) + CHECKSUM;

const code = (character: string): number => character.charCodeAt(0);
const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

const damaged = (how: string): Error =>
  new Error(`The file of word vectors is damaged or cut short: ${how}. Load it again.`);
