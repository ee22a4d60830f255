import type { FileLook } from '~/workers';
import type { ShelfQuestion, Taken } from '../core/shelf-content';

export function decided({ refused, isMemo, same, sheet, unsure }: FileLook): Taken {
  if (refused || unsure || isMemo || same !== undefined) return 'none';
  if (!sheet) return 'text';
  return sheet.said?.question === undefined ? 'rows' : 'questions';
}

/** The questions of a table; one that stands there twice has all its answers. */
export function questionsFrom({ name, sheet }: FileLook): ShelfQuestion[] {
  const found = new Map<string, ShelfQuestion>();
  for (const one of sheet?.questions ?? []) {
    const before = found.get(one.query);
    const answers = [...(before?.answers ?? []), ...one.answers];
    found.set(one.query, { from: name, ...one, ...before, answers });
  }
  return [...found.values()];
}

export const isFoundIn = ({ answers }: ShelfQuestion): boolean =>
  answers.some(({ lost, source }) => !lost && source !== '');

export const isMeasurable = (question: ShelfQuestion): boolean =>
  question.answers.length === 0 || isFoundIn(question);
