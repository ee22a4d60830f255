import { NO_ANSWER, readRows } from '~/demos/own/core/rows';
import { openRule, type Rule, type Verdict } from '~/demos/own/core/rules';
import { tableIn } from '~/lib/text/table';
import { readSchema } from './json-schema';

/** Reads a table whose columns are slots, but for the one that says what is right. @throws Problem as `readRows` does */
export async function rows({ table, label = NO_ANSWER }: { table: string; label?: string }) {
  const slots = tableIn(table).columns.filter((name) => name && ![label, 'rule'].includes(name));
  const usual = { kind: 'equals', expected: '', anyCase: true, answer: label } as const;
  const { rows: read, problems } = readRows(table, slots, usual, readSchema);
  return { slots, rows: read, problems: problems.map(({ code, values }) => ({ code, values })) };
}

/** Applies a rule. A pattern can take forever, so the page ends the worker after a while. */
export const judge = async ({ rule, answer }: { rule: Rule; answer: string }): Promise<Verdict> =>
  openRule(rule, readSchema)(answer);
