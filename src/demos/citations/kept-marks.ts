import { readLocal } from '~/browser/storage';
import type { PlainAnswer } from './core/answer';
import { readMarks, type Marks } from './core/marks';
import type { Pasted } from './core/own';

/** `{ "fog.1.1": "full", … }` */
export const MARKS_KEY = 'citations.marks';

/** True if the reader has asked to keep marks. */
export const keepsMarks = (): boolean => readLocal(MARKS_KEY) !== null;

/** The stored marks that still fit; empty if the storage cannot be read. */
export function keptMarks(answers: readonly PlainAnswer[]): Marks {
  try {
    return readMarks(answers, JSON.parse(readLocal(MARKS_KEY) ?? '{}'));
  } catch {
    return {};
  }
}

interface MarksFile {
  marks: Marks;
  /** The reader's own answer, if the marks belong to it. */
  pasted?: Pasted;
}

/** Reads the marks in a file saved by this demo. @returns undefined if it contains none */
export async function marksInFile(
  file: File,
  answers: readonly PlainAnswer[],
): Promise<MarksFile | undefined> {
  try {
    const { marks, own } = JSON.parse(await file.text()) as { marks?: unknown; own?: unknown };
    if (isPasted(own)) {
      const { readOwn } = await import('./core/own');
      return { marks: readMarks([readOwn(own)], marks), pasted: own };
    }
    const read = readMarks(answers, marks);
    return Object.keys(read).length > 0 ? { marks: read } : undefined;
  } catch {
    return undefined;
  }
}

function isPasted(own: unknown): own is Pasted {
  const { answer, passages } = Object(own) as Partial<Record<string, unknown>>;
  return typeof answer === 'string' && typeof passages === 'string';
}
