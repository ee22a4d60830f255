import mammoth from 'mammoth/mammoth.browser.min.js';
import { PICTURED, withoutLosses } from './docx-parts';
import { readHtml } from './html';
import { TextProblem } from './problem';
import type { Reading } from './reading';

const TITLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"];

/**
 * The text of a Word document: headings by their styles and outline levels, lists, tables as rows, formulas on a line. Pictures,
 * comments and what is struck out are left out.
 *
 * @throws TextProblem `docx-broken` or `docx-empty`.
 */
export async function readDocx(bytes: Uint8Array, name: string): Promise<Reading> {
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
