import { readMarks, MOST_MARKS, type ReadMarks } from './core/read-marks';
import { Problem } from '~/lib/problem';
import { decodeText } from '~/lib/text/decode';
import { checkSize } from '~/lib/text/problem';

/** Functions that read and write marks, loaded when a reader stores, imports or exports some. */
export { marksAsCsv, marksAsJsonl } from './core/marked-file';
export { readMarks };

/**
 * The marks in a file that a reader chose; an unreadable file is
 * reported as a problem, like an invalid line.
 *
 * @param there number of existing marks
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
