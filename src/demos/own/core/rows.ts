import { Problem } from '~/lib/problem';
import { nameOf, textAt, type Cells, type Line } from '~/lib/text/table';
import { openRule, RULES, type ReadSchema, type Rule, type RuleKind } from './rules';
import { rowsIn } from './row-table';

/** Names that columns with the right answer have in other tools, in small letters alone. */
const ANSWERS =
  'expected groundtruth groundtruths reference referenceanswer expectedoutput expectedanswer answer answers correctanswer target gold solution label output 期望 答案 标准答案 参考答案 标签'.split(
    ' ',
  );
/** The choice that no column says what is right; names of columns have no blank at their ends. */
export const NO_ANSWER = ' ';

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
  /** The column that says what is right, or `NO_ANSWER`; found by its name where it is left out. */
  answer?: string;
}

const ROW_LIMITS = { rows: 500, characters: 8_000, text: 1_000_000 } as const;

/**
 * Reads rows of inputs as `rowsIn` does, whose columns are named after the slots; a column with the right answer, and
 * `rule`, are optional. A wrong line is reported, and the others count.
 *
 * @param slots names that the templates have; at least one
 * @throws Problem `rows-none`, `rows-too-large`, or those of `rowsIn`: then there is no row at all
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
  const table = rowsIn(text, slots);
  const isInput = (name: string) => name !== 'expected' && slots.includes(name);
  const columns = table.columns.filter((name) => name && name !== 'rule' && !isInput(name));
  const answer = answerOf(columns, usual.answer);
  const rows: OwnRow[] = [];
  const problems: Problem[] = [];
  for (const line of table.lines) {
    const row = rowOf(line, slots, { ...usual, answer: answer ?? NO_ANSWER }, readSchema);
    if (row instanceof Problem) problems.push(row);
    else if (rows.length < ROW_LIMITS.rows) rows.push(row);
    else {
      problems.push(new Problem('rows-too-many', { line: line.line, limit: ROW_LIMITS.rows }));
      break;
    }
  }
  return { rows, problems };
}

function answerOf(columns: readonly string[], chosen?: string): string | undefined {
  if (chosen === NO_ANSWER || (chosen && columns.includes(chosen))) return chosen;
  const plain = columns.map((name) => name.replace(/[\s_-]+/g, ''));
  const named = ANSWERS.find((name) => plain.includes(name)) ?? '';
  return columns[plain.indexOf(named)];
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
  const inputs = new Map(slots.map((slot) => [slot, textAt(cells, slot)]));
  const missing = slots.filter((slot) => inputs.get(slot)!.trim() === '');
  if (missing.length === slots.length)
    throw new Problem('row-empty', { columns: slots.join(', ') });
  const length = [...inputs.values()].reduce((sum, input) => sum + input.length, 0);
  if (length > ROW_LIMITS.characters)
    throw new Problem('row-too-long', { length, limit: ROW_LIMITS.characters });
  const rule = ruleOf(cells, usual);
  return { line, inputs, ...(rule && { rule }) };
}

function ruleOf(cells: Cells, usual: UsualRule): Rule | undefined {
  const { answer = '', anyCase } = usual;
  const cell = answerIn(textAt(cells, answer));
  const [mark = '', tool] = (answer === '__expected' && PROMPTFOO.exec(cell)) || [];
  const named = nameOf(textAt(cells, 'rule')) || (tool && (OF_PROMPTFOO[tool] ?? tool)) || '';
  const kind = named === '' ? usual.kind : RULES.find((each) => each === named);
  if (!kind) throw new Problem('row-rule-unknown', { rule: named, rules: RULES.join(', ') });
  const own = cell.slice(mark.length);
  const expected = own.trim() === '' ? usual.expected : own;
  return expected.trim() === '' ? undefined : { kind, expected, anyCase };
}

/** The rule that promptfoo writes before the answer. */
const PROMPTFOO =
  /^(i?contains|equals|regex|javascript|python|similar|llm-rubric|grade|fn|eval)(?:\([\d.]+\))?:\s*/;
const OF_PROMPTFOO: Readonly<Record<string, string>> = {
  ...{ contains: 'contains', icontains: 'contains', equals: 'equals', regex: 'pattern' },
};

/** The one answer of a list, as Ragas has them, also in the way that Python writes lists. */
function answerIn(cell: string): string {
  const [, quote, inner] = /^\s*\[\s*(['"])(.*)\1\s*\]\s*$/s.exec(cell) ?? [];
  if (!quote || inner === undefined) return cell;
  if (new RegExp(`${quote}\\s*,\\s*['"]`).test(inner)) throw new Problem('row-answers-many');
  return inner.replaceAll(`\\${quote}`, quote);
}
