import { readMarks, MOST_MARKS, type ReadMarks } from './core/read-marks';
import { Problem } from '~/lib/problem';
import { decodeText } from '~/lib/text/decode';
import { checkSize } from '~/lib/text/problem';

/** Reading and writing marks, fetched when a reader keeps, brings or takes some. */
export { marksAsCsv, marksAsJsonl } from './core/marked-file';
export { readMarks };

/**
 * The marks of a file that a reader chose; a file that cannot be read is a problem like a line.
 *
 * @param there how many marks there are already.
 */
export async function marksFrom(
  file: File,
  there: number,
): Promise<{ questions: ReadMarks['questions']; problems: unknown[] }> {
  const { name, size } = file;
  try {
    checkSize(name, size);
    const bytes = await file.arrayBuffer().catch(() => {
      throw new Problem('unreadable', { name });
    });
    const { text } = decodeText(new Uint8Array(bytes), name);
    return readMarks(name, text, MOST_MARKS - there);
  } catch (problem) {
    return { questions: [], problems: [problem] };
  }
}
