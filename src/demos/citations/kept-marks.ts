import { forget, keep, kept } from '~/browser/kept';
import type { Answer } from '~/lib/demos/citations/answer';
import { readMarks, type Marks } from '~/lib/demos/citations/marks';

/** `{ "fog.1.1": "full", … }` */
const KEY = 'citations.marks';

/** @returns whether the browser keeps them */
export const keepMarks = (marks: Marks): boolean => keep(KEY, JSON.stringify(marks));

export const forgetMarks = (): void => forget(KEY);

/** Whether the reader has asked for marks to be kept. */
export const keepsMarks = (): boolean => kept(KEY) !== null;

/** The kept marks that still fit; none where the storage cannot be read. */
export function keptMarks(answers: readonly Answer[]): Marks {
  try {
    return readMarks(answers, JSON.parse(kept(KEY) ?? '{}'));
  } catch {
    return {};
  }
}

/** Marks of a file that this demo saved. @returns undefined if it holds none */
export async function marksInFile(
  file: File,
  answers: readonly Answer[],
): Promise<Marks | undefined> {
  try {
    const { marks } = JSON.parse(await file.text()) as { marks?: unknown };
    const read = readMarks(answers, marks);
    return Object.keys(read).length > 0 ? read : undefined;
  } catch {
    return undefined;
  }
}
