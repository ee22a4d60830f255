import { readMarks, MOST_MARKS, type ReadMarks } from './core/read-marks';
import { Problem } from '~/lib/problem';
import { decodeText } from '~/lib/text/decode';
import { checkSize } from '~/lib/text/problem';

/** Functions that read and write marks, loaded when a reader stores, imports or exports some. */
export { marksAsCsv, marksAsJsonl } from './core/marked-file';
export { MOST_MARKS, readMarks };

/**
 * The marks in a file that a reader chose.
 *
 * @param there number of existing marks
 * @throws Problem if the file cannot be read as text
 */
export async function marksFrom(file: File, there: number): Promise<ReadMarks> {
  const { name, size } = file;
  checkSize(name, size);
  const bytes = await file.arrayBuffer().catch(() => {
    throw new Problem('unreadable', { name });
  });
  const { text } = decodeText(new Uint8Array(bytes), name);
  return readMarks(text, MOST_MARKS - there);
}
