import { TextProblem } from './problem';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

interface Decoded {
  text: string;
  encoding: Encoding;
}

/**
 * Decodes the bytes of a file. A byte order mark determines the encoding; without one it is UTF-8 if all bytes are
 * valid, otherwise GB18030 if they are valid and look like Chinese.
 *
 * @param name the file's name in errors.
 * @throws TextProblem `is-pdf`, `is-office`, `is-binary` or `unknown-encoding`.
 */
export function decodeText(bytes: Uint8Array, name = 'The file'): Decoded {
  refuseDocuments(bytes, name);
  const marked = markedEncoding(bytes);
  if (marked) return { text: decoded(bytes, marked) ?? refuse(name), encoding: marked };
  refuseBinary(bytes, name);
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' };
  const chinese = looksChinese(bytes) ? decoded(bytes, 'gb18030') : undefined;
  return { text: chinese ?? refuse(name), encoding: 'gb18030' };
}

function refuse(name: string): never {
  throw new TextProblem('unknown-encoding', { name });
}

/** The text without its byte order mark; undefined if the bytes are invalid in the encoding. */
function decoded(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function startsWith(bytes: Uint8Array, ...start: number[]): boolean {
  return start.every((byte, place) => bytes[place] === byte);
}

function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  return undefined;
}

/** Recognises a PDF by its name or by its first characters, which may follow a byte order mark or empty lines. */
function isPdf(bytes: Uint8Array, name: string): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 64));
  return /\.pdf$/i.test(name) || /^(?:\xef\xbb\xbf)?\s*%PDF-/.test(start);
}

/** Rejects formats that people mistake for text, recognised by their first bytes. */
function refuseDocuments(bytes: Uint8Array, name: string): void {
  if (isPdf(bytes, name)) throw new TextProblem('is-pdf', { name });
  const packed = startsWith(bytes, 0x50, 0x4b, 0x03, 0x04); // PK: zip, and in it docx, xlsx, epub
  const compound = startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0); // old doc and xls
  const rich = startsWith(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66); // {\rtf
  if (packed || compound || rich) throw new TextProblem('is-office', { name });
}

/** Rejects control characters that text does not have; tab, line ends, form feed and escape are allowed. */
function refuseBinary(bytes: Uint8Array, name: string): void {
  const position = bytes.findIndex((byte) => byte < 0x07 || (byte > 0x0d && byte < 0x1b));
  if (position >= 0) throw new TextProblem('is-binary', { name, position });
}

/**
 * Almost any bytes are valid GB18030, so a French text in Latin-1 would turn into rare characters. In Chinese text most
 * two-byte pairs are in the zones of punctuation and of the common characters of GB 2312 (rows A1–A9 and B0–F7, columns
 * A1–FE).
 */
function looksChinese(bytes: Uint8Array): boolean {
  let pairs = 0;
  let common = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at]!;
    if (lead < 0x81) continue;
    const trail = bytes[++at] ?? 0;
    pairs++;
    if (trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa9) || (lead >= 0xb0 && lead <= 0xf7)))
      common++;
  }
  return common > 0.7 * pairs;
}
