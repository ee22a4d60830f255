import { csvToText } from './csv';
import { decodeText, type Encoding } from './decode';
import { htmlToText } from './html';
import { jsonToText } from './json';
import { checkSize, TextProblem } from './problem';

interface ReadFile {
  /** The file's title: its `<title>` or first heading, otherwise its name without the extension. */
  title: string;
  /** Plain text; paragraphs are separated by a blank line. */
  text: string;
  encoding: Encoding;
}

/** The extensions of supported files, each with the function that converts it to plain text. */
const READERS: Readonly<Record<string, (text: string, name: string) => Partial<ReadFile>>> = {
  txt: (text) => ({ text }),
  md: (text) => ({ text, title: headingIn(text) }),
  csv: (text, name) => ({ text: csvToText(text, name) }),
  json: (text, name) => ({ text: jsonToText(text, name) }),
  html: (text) => htmlToText(text),
};

/** The first heading of a Markdown text, without the `#` that may close it. */
const headingIn = (text: string): string =>
  (/^#{1,6}[ \t]+(.*)$/m.exec(text)?.[1] ?? '')
    .trim()
    .replace(/(?<=[ \t])#+$/, '')
    .trim();

const SAME_AS: Readonly<Record<string, string>> = { htm: 'html', markdown: 'md', text: 'txt' };

/**
 * Reads a reader's file: checks its size, detects its encoding, and converts it to plain text by its extension. Line
 * ends become `\n`.
 *
 * @throws TextProblem whose sentence says what is wrong and how to fix it.
 */
export function readFile(name: string, bytes: Uint8Array): ReadFile {
  checkSize(name, bytes.length);
  const { text, encoding } = decodeText(bytes, name);
  const reader = readerFor(name);
  const read = reader(text.replace(/\r\n?/g, '\n'), name);
  return { title: read.title || withoutEnding(name), text: read.text ?? '', encoding };
}

function readerFor(name: string) {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? 'txt';
  const kind = SAME_AS[ending] ?? ending;
  if (!Object.hasOwn(READERS, kind)) throw new TextProblem('unknown-kind', { name });
  return READERS[kind]!;
}

function withoutEnding(name: string): string {
  return name.replace(/\.[^.]+$/, '') || name;
}
