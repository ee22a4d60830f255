import mammoth from 'mammoth/mammoth.browser.min.js';
import { PICTURED, withoutLosses } from './docx-parts';
import { readHtml } from './html';
import { TextProblem } from './problem';
import type { Reading } from './reading';

/** Most bytes of a document once it is unpacked, in megabytes. */
const MOST_MEGABYTES = 200;
const TITLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"];

/**
 * The text of a Word document: headings by their styles and outline levels, lists, tables as rows, formulas on a line. Pictures,
 * comments and what is struck out are left out.
 *
 * @throws TextProblem `docx-broken` or `docx-empty`.
 */
export async function readDocx(bytes: Uint8Array, name: string): Promise<Reading> {
  if (unpackedBytes(bytes) > MOST_MEGABYTES * 2 ** 20)
    throw new TextProblem('docx-broken', { name });
  const html = await htmlOf(bytes).catch(() => {
    throw new TextProblem('docx-broken', { name });
  });
  const reading = readHtml(html);
  if (reading.text === '') throw new TextProblem('docx-empty', { name });
  const pictured = reading.text.match(PICTURED);
  return { ...reading, ...(pictured && { pictured }) };
}

async function htmlOf(bytes: Uint8Array): Promise<string> {
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  const { buffer } = withoutLosses(bytes).slice();
  const asked = { styleMap: TITLES, convertImage };
  return (await mammoth.convertToHtml({ arrayBuffer: buffer }, asked)).value;
}

/** What a zip archive says of the bytes of its files. */
function unpackedBytes(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (let at = 0; at + 46 <= bytes.length; at++)
    if (bytes[at] === 0x50 && view.getUint32(at, true) === 0x02014b50)
      sum += view.getUint32(at + 24, true);
  return sum;
}
