import { cellText } from '~/lib/export';
import { Problem } from '~/lib/problem';
import { nameOf } from './slots';
import { openRule, RULES, type ReadSchema, type Rule, type RuleKind } from './rules';
import { csvRows, nameOfTwo } from '~/lib/text/csv';

/** A line of the pasted text: its cells by column name, or its problem. */
type Line = { line: number } & ({ cells: ReadonlyMap<string, string> } | { problem: Problem });

/** Columns that are not inputs; a template may still have slots with these names. */
const JUDGING = ['expected', 'rule'];

/**
 * The lines of a pasted table: JSON Lines if it begins with a brace; plain lines if there is one slot and no header
 * names it; otherwise CSV.
 *
 * @throws Problem `rows-no-columns` if the header does not name every slot, `rows-columns-twice` if it names one twice
 */
function tableIn(text: string, slots: readonly string[]): Iterable<Line> {
  const plain = text.replace(/^\uFEFF/, '');
  if (/^\s*\{/.test(plain)) return jsonLines(plain);
  const head = headOf(plain);
  const isPlain = slots.length === 1 && ![...slots, ...JUDGING].some((name) => head.includes(name));
  return isPlain ? plainLines(plain, slots[0]!) : csvLines(plain, slots);
}

function headOf(text: string): string[] {
  for (const { cells, problem } of csvRows(text)) return problem ? [] : cells.map(nameOf);
  return [];
}

function* plainLines(text: string, slot: string): Generator<Line> {
  for (const [at, written] of text.split(/\r?\n/).entries())
    if (written.trim() !== '') yield { line: at + 1, cells: new Map([[slot, written.trim()]]) };
}

function* csvLines(text: string, slots: readonly string[]): Generator<Line> {
  let columns: string[] | undefined;
  for (const { line, cells, problem } of csvRows(text)) {
    if (problem && columns) yield { line, problem };
    else if (columns) yield { line, cells: cellsOf(columns, cells) };
    else columns = columnsOf(problem ? [] : cells, slots);
  }
}

function columnsOf(cells: readonly string[], slots: readonly string[]): string[] {
  const columns = cells.map(nameOf);
  const missing = slots.filter((slot) => !columns.includes(slot));
  const column = nameOfTwo(columns, [...slots, ...JUDGING]);
  if (column !== undefined) throw new Problem('rows-columns-twice', { column });
  if (missing.length === 0) return columns;
  throw new Problem('rows-no-columns', {
    missing: missing.join(', '),
    columns: columns.join(', '),
  });
}

const cellsOf = (columns: readonly string[], cells: readonly string[]) =>
  new Map(columns.map((column, at) => [column, cells[at] ?? '']));

function* jsonLines(text: string): Generator<Line> {
  for (const [at, written] of text.split(/\r?\n/).entries()) {
    if (written.trim() === '') continue;
    const cells = objectIn(written);
    const line = at + 1;
    yield cells ? { line, cells } : { line, problem: new Problem('row-not-json', { line }) };
  }
}

/** Values other than text are written as JSON, so `expected` may hold a schema directly. */
function objectIn(text: string): Map<string, string> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return new Map(Object.entries(value).map(([name, cell]) => [nameOf(name), textOf(cell)]));
  } catch {
    return undefined;
  }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

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
  const inputs = new Map(slots.map((slot) => [slot, cellText(cells.get(slot) ?? '')]));
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
  const own = cellText(cells.get('expected') ?? '');
  const expected = own.trim() === '' ? usual.expected : own;
  return expected.trim() === '' ? undefined : { kind, expected, anyCase: usual.anyCase };
}
