import { csvToText } from './csv';
import { decodeText, type Encoding } from './decode';
import { htmlToText } from './html';
import { jsonToText } from './json';
import { checkSize, TextProblem } from './problem';

interface ReadFile {
  /** What the file calls itself: its `<title>` or first heading, else its name without the ending. */
  title: string;
  /** Plain text; paragraphs have a blank line between. */
  text: string;
  encoding: Encoding;
}

/** The endings of files that can be read, with what turns each into plain text. */
const READERS: Readonly<Record<string, (text: string, name: string) => Partial<ReadFile>>> = {
  txt: (text) => ({ text }),
  md: (text) => ({ text, title: headingIn(text) }),
  csv: (text, name) => ({ text: csvToText(text, name) }),
  json: (text, name) => ({ text: jsonToText(text, name) }),
  html: (text) => htmlToText(text),
};

/** The first heading of Markdown, without the `#` that may close it. */
const headingIn = (text: string): string =>
  (/^#{1,6}[ \t]+(.*)$/m.exec(text)?.[1] ?? '')
    .trim()
    .replace(/(?<=[ \t])#+$/, '')
    .trim();

const SAME_AS: Readonly<Record<string, string>> = { htm: 'html', markdown: 'md', text: 'txt' };

/**
 * Reads a file someone chose: checks its size, finds its encoding, and turns it into plain text by
 * the ending of its name. Line ends become `\n`.
 *
 * @throws TextProblem with a sentence that says what is wrong and what to do.
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
