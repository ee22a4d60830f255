import { cellSaid } from '~/lib/export';
import { Problem } from '~/lib/problem';
import { nameOf } from './slots';
import { openRule, RULES, type ReadSchema, type Rule, type RuleKind } from './rules';
import { tableIn, type Line } from './table-in';

/** A row of the table: the inputs, and the rule that judges the answer. */
export interface OwnRow {
  /** Line in the pasted text, from 1. */
  readonly line: number;
  readonly inputs: ReadonlyMap<string, string>;
  /** Without a rule, the answer is shown but not counted. */
  readonly rule?: Rule;
}

interface ReadRows {
  rows: OwnRow[];
  /** The errors of the lines that gave no row, each with its `line`. */
  problems: Problem[];
}

/** The rule of the form, for rows without their own. */
export interface UsualRule {
  kind: RuleKind;
  /** For rows without an `expected` of their own; may be empty. */
  expected: string;
  anyCase: boolean;
}

const ROW_LIMITS = { rows: 500, characters: 8_000, text: 1_000_000 } as const;

/**
 * Reads rows of inputs, pasted as lines (if there is one slot), as CSV or as JSON Lines, whose columns are named after
 * the slots; `expected` and `rule` are optional. A wrong line is reported, and the others count.
 *
 * @param slots names that the templates have; at least one
 * @throws Problem `rows-none`, `rows-too-large`, `rows-no-columns` or `rows-columns-twice`: then there is no row at all
 */
export function readRows(
  text: string,
  slots: readonly string[],
  usual: UsualRule,
  readSchema: ReadSchema,
): ReadRows {
  if (text.trim() === '') throw new Problem('rows-none');
  const { length } = text;
  if (length > ROW_LIMITS.text)
    throw new Problem('rows-too-large', { length, limit: ROW_LIMITS.text });
  const read: ReadRows = { rows: [], problems: [] };
  for (const line of tableIn(text, slots)) {
    const row = rowOf(line, slots, usual, readSchema);
    if (row instanceof Problem) read.problems.push(row);
    else if (read.rows.length < ROW_LIMITS.rows) read.rows.push(row);
    else {
      read.problems.push(new Problem('rows-too-many', { line: line.line, limit: ROW_LIMITS.rows }));
      break;
    }
  }
  return read;
}

function rowOf(
  line: Line,
  slots: readonly string[],
  usual: UsualRule,
  readSchema: ReadSchema,
): OwnRow | Problem {
  if ('problem' in line) return line.problem;
  try {
    const row = uncheckedRow(line, slots, usual);
    if (row.rule) openRule(row.rule, readSchema);
    return row;
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    const code = problem.code.replace(/^(row-)?/, 'row-');
    return new Problem(code, { line: line.line, ...problem.values });
  }
}

function uncheckedRow(
  { line, cells }: Extract<Line, { cells: unknown }>,
  slots: readonly string[],
  usual: UsualRule,
): OwnRow {
  const inputs = new Map(slots.map((slot) => [slot, cellSaid(cells.get(slot) ?? '')]));
  const missing = slots.filter((slot) => inputs.get(slot)!.trim() === '');
  if (missing.length === slots.length)
    throw new Problem('row-empty', { columns: slots.join(', ') });
  const length = [...inputs.values()].reduce((sum, input) => sum + input.length, 0);
  if (length > ROW_LIMITS.characters)
    throw new Problem('row-too-long', { length, limit: ROW_LIMITS.characters });
  const rule = ruleOf(cells, usual);
  return { line, inputs, ...(rule && { rule }) };
}

function ruleOf(cells: ReadonlyMap<string, string>, usual: UsualRule): Rule | undefined {
  const named = nameOf(cells.get('rule') ?? '');
  const kind = named === '' ? usual.kind : RULES.find((each) => each === named);
  if (!kind) throw new Problem('row-rule-unknown', { rule: named, rules: RULES.join(', ') });
  const own = cellSaid(cells.get('expected') ?? '');
  const expected = own.trim() === '' ? usual.expected : own;
  return expected.trim() === '' ? undefined : { kind, expected, anyCase: usual.anyCase };
}
