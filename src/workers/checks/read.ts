import { readRows, type UsualRule } from '~/demos/prompt/core/own/rows';
import { openRule, type Rule, type Verdict } from '~/demos/prompt/core/own/rules';
import { readVariants, type Variant } from '~/demos/prompt/core/own/variants';
import { readSchema } from './json-schema';

/** The reader's input to the bench. */
export interface OwnBench {
  variants: Variant[];
  table: string;
  usual: UsualRule;
}

/** @throws Problem as `readVariants` and `readRows` do; also for a problem in the usual rule */
export async function read({ variants, table, usual }: OwnBench) {
  const { templates, slots } = readVariants(variants);
  if (usual.expected.trim() !== '') openRule(usual, readSchema);
  const { problems, ...read } = readRows(table, slots, usual, readSchema);
  return { templates, ...read, problems: problems.map(({ code, values }) => ({ code, values })) };
}

/** The parsed bench, and the problems of lines of the table that cannot be used. */
export type ReadBench = Awaited<ReturnType<typeof read>>;

/** Applies a rule. A pattern can take forever, so the page ends the worker after a while. */
export const judge = async ({ rule, answer }: { rule: Rule; answer: string }): Promise<Verdict> =>
  openRule(rule, readSchema)(answer);
