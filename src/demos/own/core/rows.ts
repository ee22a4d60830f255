import { Problem } from '~/lib/problem';
import { asText } from '~/lib/text/json';
import { hasHead } from '~/lib/text/table-head';
import { nameOf, textAt, tableIn, type Cells, type Line, type Table } from '~/lib/text/table';
import { openRule, RULES, type ReadSchema, type Rule } from './rules';
import { cellText } from '~/lib/export';

export interface OwnRow {
  /** Line in the pasted text, from 1. */
  readonly line: number;
  readonly inputs: ReadonlyMap<string, string>;
  /** Without a rule, the answer is shown but not counted. */
  readonly rule?: Rule;
}

interface ReadRows {
  /** The columns that a prompt can name: all but the rule, and what says what is right. */
  slots: string[];
  rows: OwnRow[];
  /** The errors of the lines that gave no row, each with its `line`. */
  problems: Problem[];
}

const ROW_LIMITS = { rows: 500, characters: 8_000, text: 1_000_000 } as const;

/**
 * A wrong line is reported, and the others count. @param label the column that says what is right, if one does
 * @throws Problem `rows-none`, `rows-too-large`, or those of `rowsIn`: then there is no row at all
 */
export function readRows(
  text: string,
  label: string | undefined,
  readSchema: ReadSchema,
): ReadRows {
  if (text.trim() === '') throw new Problem('rows-none');
  const { length } = text;
  if (length > ROW_LIMITS.text)
    throw new Problem('rows-too-large', { length, limit: ROW_LIMITS.text });
  const { columns, lines, first } = rowsIn(text);
  const slots = columns.filter((name) => name && !RULE_COLUMNS.includes(name) && name !== label);
  const rows: OwnRow[] = [];
  const problems: Problem[] = doubted(first, lines);
  for (const line of lines) {
    const row = rowOf(line, slots, label, readSchema);
    if (row instanceof Problem) problems.push(row);
    else if (rows.length < ROW_LIMITS.rows) rows.push(row);
    else {
      problems.push(new Problem('rows-too-many', { line: line.line, limit: ROW_LIMITS.rows }));
      break;
    }
  }
  return { slots, rows, problems };
}

/** Names the first row, if it was taken for the head and looks like the others. */
function doubted(first: Table['first'], lines: readonly Line[]): Problem[] {
  if (!first || first.cells.length < 2) return [];
  const below = lines.map((line) => ('cells' in line ? [...line.cells.values()].map(asText) : []));
  if (hasHead([first.cells, ...below])) return [];
  return [new Problem('row-head-doubtful', { line: first.line, columns: first.cells.join(', ') })];
}

function rowOf(
  line: Line,
  slots: readonly string[],
  label: string | undefined,
  readSchema: ReadSchema,
): OwnRow | Problem {
  if ('problem' in line) return line.problem;
  const { line: at, cells } = line;
  try {
    const inputs = new Map(slots.map((slot) => [slot, textAt(cells, slot)]));
    const written = [...inputs.values()].join('');
    if (written.trim() === '') throw new Problem('row-empty', { columns: slots.join(', ') });
    const { length } = written;
    const limit = ROW_LIMITS.characters;
    if (length > limit) throw new Problem('row-too-long', { length, limit });
    const rule = label === undefined ? undefined : ruleOf(cells, label);
    if (rule) openRule(rule, readSchema);
    return { line: at, inputs, ...(rule && { rule }) };
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    const code = problem.code.replace(/^(row-)?/, 'row-');
    return new Problem(code, { line: at, ...problem.values });
  }
}

const RULE_COLUMNS = ['rule', '规则'];
const IN_CHINESE: Readonly<Record<string, string>> = { 包含: 'contains', 等于: 'equals' };

/** Answers are equal to what is right unless their row names another rule. */
function ruleOf(cells: Cells, label: string): Rule | undefined {
  const cell = answerIn(textAt(cells, label));
  const [mark = '', tool] = (label === '__expected' && PROMPTFOO.exec(cell)) || [];
  const written = RULE_COLUMNS.map((name) => nameOf(textAt(cells, name))).find(Boolean);
  const named =
    (written && (IN_CHINESE[written] ?? written)) ||
    (tool && (OF_PROMPTFOO[tool] ?? tool)) ||
    'equals';
  const kind = RULES.find((each) => each === named);
  if (!kind) throw new Problem('row-rule-unknown', { rule: named, rules: RULES.join(', ') });
  const expected = cell.slice(mark.length);
  return expected.trim() === '' ? undefined : { kind, expected };
}

/** The rule that promptfoo writes before the answer. */
const PROMPTFOO =
  /^(i?contains|equals|regex|javascript|python|similar|llm-rubric|grade|fn|eval)(?:\([\d.]+\))?:\s*/;
const OF_PROMPTFOO: Readonly<Record<string, string>> = {
  contains: 'contains',
  icontains: 'contains',
  equals: 'equals',
  regex: 'pattern',
};

/** The one answer of a list, as Ragas has them, also in the way that Python writes lists. */
function answerIn(cell: string): string {
  const [, quote, inner] = /^\s*\[\s*(['"])(.*)\1\s*\]\s*$/s.exec(cell) ?? [];
  if (!quote || inner === undefined) return cell;
  if (new RegExp(`${quote}\\s*,\\s*['"]`).test(inner)) throw new Problem('row-answers-many');
  return inner.replaceAll(`\\${quote}`, quote);
}

/** What no text has, but a PDF, a picture or the own format of a spreadsheet. */
const BINARY = /^%PDF-|^PK\x03\x04|\0|\uFFFD.*\uFFFD/su;

/**
 * The rows of a table; those of a single column as they stand, whatever separators they have.
 * @throws Problem `rows-binary`, `rows-columns-twice`, or that of a head or a list that cannot be read
 */
function rowsIn(text: string): Table {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (BINARY.test(plain)) throw new Problem('rows-binary');
  const table = tableIn(plain);
  checkColumns(table);
  const { first, columns } = table;
  const [only, ...others] = columns;
  if (!first || only === undefined || others.length > 0) return table;
  return { columns, lines: plainLines(plain, only, first.line) };
}

/** Each line as it stands, without separators; one in quotation marks may go on over several lines. */
function plainLines(text: string, slot: string, head: number): Line[] {
  const QUOTED = /[ \t]*"([^"]*(?:""[^"]*)*)"[ \t]*(?:\n|$)|([^\n]*)(?:\n|$)/gy;
  let line = 1;
  return [...text.matchAll(QUOTED)].flatMap((found) => {
    const [whole, quoted, bare = ''] = found;
    const cell = cellText(quoted ? quoted.replaceAll('""', '"') : bare.trim());
    const at = line;
    line += whole.split('\n').length - 1;
    return cell.trim() === '' || at <= head ? [] : [{ line: at, cells: new Map([[slot, cell]]) }];
  });
}

function checkColumns({ columns, lines }: Table): void {
  const [first] = lines;
  if (columns.length === 0 && first && 'problem' in first) throw first.problem;
  const column = columns.find((name, at) => name !== '' && columns.indexOf(name) !== at);
  if (column !== undefined) throw new Problem('rows-columns-twice', { column });
}
