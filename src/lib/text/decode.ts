import { TextProblem } from './problem';

export interface Decoded {
  text: string;
  /** As `TextDecoder` calls it. */
  encoding: string;
  /** True where other encodings would do, too. */
  unsure?: boolean;
}

/**
 * Decodes the bytes of a file, if a byte order mark names the encoding or all bytes are valid UTF-8; undefined where the
 * encoding has to be found out.
 *
 * @param name the file's name in errors.
 * @throws TextProblem `is-office`, `is-binary` or `unknown-encoding`.
 */
export function decodeText(bytes: Uint8Array, name = 'The file'): Decoded | undefined {
  refuseDocuments(bytes, name);
  const marked = markedEncoding(bytes);
  if (marked) return { text: decoded(bytes, marked) ?? refuse(name), encoding: marked };
  refuseBinary(bytes, name);
  const text = decoded(bytes, 'utf-8');
  return text === undefined ? undefined : { text, encoding: 'utf-8' };
}

export function refuse(name: string): never {
  throw new TextProblem('unknown-encoding', { name });
}

/** The text without its byte order mark; undefined if bytes are invalid in the encoding, unless `fatal` is false, or if there is none of that name. */
export function decoded(bytes: Uint8Array, encoding: string, fatal = true): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}

function startsWith(bytes: Uint8Array, ...start: number[]): boolean {
  return start.every((byte, place) => bytes[place] === byte);
}

/** Byte order marks by the encodings that they name. */
const MARKS = { 'utf-8': [0xef, 0xbb, 0xbf], 'utf-16le': [0xff, 0xfe], 'utf-16be': [0xfe, 0xff] };
const markedEncoding = (bytes: Uint8Array): string | undefined =>
  Object.entries(MARKS).find(([, mark]) => startsWith(bytes, ...mark))?.[0];

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
/** PK: zip, and in it docx, xlsx, epub. */
const isPacked = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04);

/** A document that is no text but can be read: a PDF, by its name or its first characters, which may follow empty lines, or a Word document. */
export function documentKind(bytes: Uint8Array, name: string): 'pdf' | 'docx' | undefined {
  const start = latin(bytes.subarray(0, 64));
  if (/\.pdf$/i.test(name) || /^(?:\xef\xbb\xbf)?\s*%PDF-/.test(start)) return 'pdf';
  if (!isPacked(bytes)) return undefined;
  const isWord = /\.docx$/i.test(name) || latin(bytes).includes('word/document.xml');
  return isWord ? 'docx' : undefined;
}

/** Rejects formats that people mistake for text, recognised by their first bytes. */
function refuseDocuments(bytes: Uint8Array, name: string): void {
  const compound = startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0); // old doc and xls
  const rich = startsWith(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66); // {\rtf
  if (isPacked(bytes) || compound || rich) throw new TextProblem('is-office', { name });
}

/** Rejects control characters that text does not have; tab, line ends, form feed and escape are allowed. */
function refuseBinary(bytes: Uint8Array, name: string): void {
  const position = bytes.findIndex((byte) => byte < 0x07 || (byte > 0x0d && byte < 0x1b));
  if (position >= 0) throw new TextProblem('is-binary', { name, position });
}
