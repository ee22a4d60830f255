import endings from './endings.json';
import { decoded, decodeText, documentKind, refuse, type Decoded } from './decode';
import { checkSize, TextProblem } from './problem';
import type { Choices, Following, Reader, Reading } from './reading';

type ReadFile = Reading & Partial<Omit<Decoded, 'text'>> & { title: string };

const TEXTS = {
  md: async () => (await import('./markdown')).readMarkdown,
  csv: async () => (await import('./csv')).readCsv,
  json: async () => (await import('./json')).readJson,
  jsonl: async () => (await import('./json')).readJsonLines,
  html: async () => (await import('./html')).readHtml,
} satisfies Record<string, () => Promise<Reader>>;
export type Kind = keyof typeof TEXTS;

const DOCUMENTS = {
  pdf: async () => (await import('./pdf')).readPdf,
  docx: async () => (await import('./docx')).readDocx,
};

const ENDINGS = endings as Readonly<Record<string, Kind>>;

/**
 * Reads a reader's file: checks its size, finds out its kind and encoding, and converts it to plain text. What it needs
 * is loaded by the first file of its kind.
 *
 * @throws TextProblem whose sentence says what is wrong and how to fix it.
 */
export async function readFile(
  name: string,
  bytes: Uint8Array,
  following?: Following,
): Promise<ReadFile> {
  checkSize(name, bytes.length);
  const document = documentKind(bytes, name);
  if (document) {
    const reading = await (await DOCUMENTS[document]())(bytes, name, following);
    return { ...reading, title: reading.title || withoutEnding(name) };
  }
  const text = await decodedBy(name, bytes, following);
  return readWith(await TEXTS[kindOf(name)](), name, text);
}

export async function readText(
  name: string,
  bytes: Uint8Array,
  choices?: Choices,
): Promise<string> {
  return (await decodedBy(name, bytes, choices)).text.replace(/\r\n?/g, '\n');
}

export async function decodedBy(
  name: string,
  bytes: Uint8Array,
  { encoding }: Choices = {},
): Promise<Decoded> {
  if (encoding) return { text: decoded(bytes, encoding, false) ?? refuse(name), encoding };
  return decodeText(bytes, name) ?? (await import('./detect')).detected(bytes, name);
}

export function readWith(reader: Reader, name: string, { text, ...decoded }: Decoded): ReadFile {
  const read = reader(text.replace(/\r\n?/g, '\n'), name);
  return { ...read, ...decoded, title: read.title || withoutEnding(name) };
}

export function kindOf(name: string): Kind {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? 'txt';
  if (!Object.hasOwn(ENDINGS, ending)) throw new TextProblem('unknown-kind', { name });
  return ENDINGS[ending]!;
}

const withoutEnding = (name: string): string => name.replace(/\.[^.]+$/, '') || name;
