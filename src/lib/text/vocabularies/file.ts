import { Problem } from '~/lib/problem';

/**
 * A vocabulary as one row of bytes: the number of tokens (32 bits, little-endian), then the length of each token (one
 * byte each), then all their bytes; tokens by rank. `[a, b, ab]` is 3 0 0 0 · 1 1 2 · 97 98 97 98.
 */
export function packVocabulary(tokens: readonly string[]): Uint8Array<ArrayBuffer> {
  const bytes = tokens.join('');
  const file = new Uint8Array(HEAD + tokens.length + bytes.length);
  new DataView(file.buffer).setUint32(0, tokens.length, true);
  tokens.forEach((token, at) => (file[HEAD + at] = token.length));
  for (let at = 0; at < bytes.length; at++) file[HEAD + tokens.length + at] = bytes.charCodeAt(at);
  return file;
}

const HEAD = 4;

/** A file that is no vocabulary, such as one that was cut off on the way. */
export class VocabularyProblem extends Problem {}

/**
 * The tokens of a packed vocabulary by rank, one character a byte.
 *
 * @throws VocabularyProblem if the file is shorter or longer than it says
 */
export function unpackVocabulary(file: Uint8Array): string[] {
  const count =
    file.length < HEAD ? 0 : new DataView(file.buffer, file.byteOffset).getUint32(0, true);
  const lengths = file.subarray(HEAD, HEAD + count);
  const expected = HEAD + count + lengths.reduce((sum, length) => sum + length, 0);
  if (count === 0 || file.length !== expected)
    throw new VocabularyProblem('vocabulary-broken', { length: file.length, expected });
  const text = bytesAsText(file.subarray(HEAD + count));
  let end = 0;
  return Array.from(lengths, (length) => text.slice(end, (end += length)));
}

const SLICE = 8_192;

/** One character a byte. */
export function bytesAsText(bytes: ArrayLike<number>): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += SLICE)
    text += String.fromCharCode(...(Array.prototype.slice.call(bytes, at, at + SLICE) as number[]));
  return text;
}
