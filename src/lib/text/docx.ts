import mammoth from 'mammoth/mammoth.browser.min.js';
import { readHtml } from './html';
import { TextProblem } from './problem';
import type { Reading } from './reading';

/** Most bytes of a document once it is unpacked, in megabytes. */
const MOST_MEGABYTES = 200;
const TITLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"];

/**
 * The text of a Word document: headings by their styles, lists, tables as rows. Pictures are left out.
 *
 * @throws TextProblem `docx-broken` or `docx-empty`.
 */
export async function readDocx(bytes: Uint8Array, name: string): Promise<Reading> {
  if (unpackedBytes(bytes) > MOST_MEGABYTES * 2 ** 20)
    throw new TextProblem('docx-broken', { name });
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  const { value: html } = await mammoth
    .convertToHtml({ arrayBuffer: bytes.slice().buffer }, { styleMap: TITLES, convertImage })
    .catch(() => {
      throw new TextProblem('docx-broken', { name });
    });
  const reading = readHtml(html);
  if (reading.text === '') throw new TextProblem('docx-empty', { name });
  return reading;
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
