import { readRows } from '~/demos/own/core/rows';
import { openRule, type Rule, type Verdict } from '~/demos/own/core/rules';
import { readSchema } from './json-schema';

/** Reads the rows of a table. @throws Problem as `readRows` does */
export async function rows({ table, label }: { table: string; label?: string | undefined }) {
  const { problems, ...read } = readRows(table, label, readSchema);
  return { ...read, problems: problems.map(({ code, values }) => ({ code, values })) };
}

/** Applies a rule. A pattern can take forever, so the page ends the worker after a while. */
export const judge = async ({ rule, answer }: { rule: Rule; answer: string }): Promise<Verdict> =>
  openRule(rule, readSchema)(answer);
