import { readLocal } from '~/browser/storage';
import type { PlainAnswer } from './core/answer';
import { readMarks, type Marks } from './core/marks';

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
