import type { FileLook } from '~/workers';
import type { Reason } from '../core/scored';
import { COLUMNS, type ShelfFile, type ShelfQuestion, type Taken } from '~/lib/own/shelf-content';

export function decided({ refused, isMemo, same, sheet, unsure, scored }: FileLook): Taken {
  if (refused || unsure || isMemo || same !== undefined) return 'none';
  if (scored) return 'results';
  if (!sheet) return 'text';
  return sheet.said?.question === undefined ? 'rows' : 'questions';
}

/** Why a file is taken for what it is: by the reader's choice, or by what it contains; undefined where it is asked about. */
export function reasonOf({ taken }: ShelfFile, look: FileLook): Reason | undefined {
  if (taken !== decided(look)) return { code: 'chosen' };
  if (taken === 'none') return undefined;
  if (taken === 'results') return look.scored?.reason;
  return { code: taken, columns: COLUMNS.flatMap((role) => look.sheet?.said?.[role] ?? []) };
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

/** True if a question has no answer, or one that a text contains. */
export const isMeasurable = ({ answers }: ShelfQuestion): boolean =>
  answers.length === 0 || answers.some(({ lost, source }) => !lost && source !== '');
