import { readRows, type OwnRow, type UsualRule } from '~/demos/prompt/core/own/rows';
import { openRule, type Rule, type Verdict } from '~/demos/prompt/core/own/rules';
import { readVariants, type Variant, type Wording } from '~/demos/prompt/core/own/variants';
import { readSchema } from './json-schema';

/** The reader's input to the bench. */
export interface OwnBench {
  variants: Variant[];
  reworded: boolean;
  table: string;
  usual: UsualRule;
}

/** The parsed bench, and the problems of lines of the table that cannot be used. */
export interface ReadBench {
  wordings: Wording[];
  rows: OwnRow[];
  problems: { code: string; values: Readonly<Record<string, string | number>> }[];
}

/** @throws Problem as `readVariants` and `readRows` do; also for a problem in the usual rule */
export async function read({ variants, reworded, table, usual }: OwnBench): Promise<ReadBench> {
  const { wordings, slots } = readVariants(variants, reworded);
  if (usual.expected.trim() !== '') openRule(usual, readSchema);
  const { rows, problems } = readRows(table, slots, usual, readSchema);
  return { wordings, rows, problems: problems.map(({ code, values }) => ({ code, values })) };
}

/** Applies a rule. A pattern can take forever, so the page ends the worker after a while. */
export const judge = async ({ rule, answer }: { rule: Rule; answer: string }): Promise<Verdict> =>
  openRule(rule, readSchema)(answer);
