import { isRecord, listed } from '../text/parsed';
import { tableIn, textAt } from '../text/table';
import known from './columns.json';
import { membersOf, MOST_ROWS, recordsIn, ScoresProblem, type ScoreFile } from './file';
import { ofInspect } from './inspect';
import type { LangfusePart } from './langfuse';
import { ofLmEval } from './lm-eval';
import { isMark, markOf } from './mark';
import { numbered } from './numbered';
import { ofPromptfoo, promptfooOfCsv } from './promptfoo';
import { plainJson, pythonJson } from './python-json';

/**
 * Reads results of promptfoo, lm-evaluation-harness, Inspect, Langfuse or Ragas by their form, and any other table as
 * one: CSV, JSON Lines, or a JSON list.
 *
 * @returns a part where the results are spread over several files, as Langfuse's are
 * @throws ScoresProblem
 */
export function readScores(name: string, text: string): ScoreFile | LangfusePart {
  if (text.trim() === '') throw new ScoresProblem('scores-empty', { name });
  if (/^PK|^\u0028\uFFFD/.test(text)) throw new ScoresProblem('scores-eval', { name });
  const read = ofJson(name, text.replace(/^\s*\uFEFF/, '')) ?? ofTable(name, text);
  if (!('rows' in read)) return read;
  const rows = read.rows.length;
  if (rows === 0) throw new ScoresProblem('scores-empty', { name });
  if (rows > MOST_ROWS) throw new ScoresProblem('scores-many', { name, rows, most: MOST_ROWS });
  return read;
}

/** What a tool has written as one JSON value, or one a line; undefined of a table. */
function ofJson(name: string, text: string): ScoreFile | LangfusePart | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  const whole = pythonJson(text);
  if (isRecord(whole) && whole.eval && listed(whole.samples).length > 0)
    return ofInspect(name, whole);
  const lines = whole === undefined ? text.split(/\r?\n/).map(lineIn) : listIn(whole);
  const records = recordsIn<object>(lines);
  const read = ofRecords(name, records);
  if (isRecord(whole) && !read) return ofTable(name, JSON.stringify(rowsOf(name, whole)));
  if (records.length === 0 && !/^\s*\[/.test(text))
    throw new ScoresProblem('scores-broken', { name });
  const broken = lines.filter((line) => line === undefined).length;
  const left = broken > 0 ? { rows: broken, line: lines.indexOf(undefined) + 1 } : undefined;
  return read && { ...read, left };
}

/** The rows of what pandas writes by itself: an object a column, in which each row has its number. */
function rowsOf(name: string, whole: Record<string, unknown>): object[] {
  const columns = Object.entries(whole).map(([head, cells]) => ({ head, cells: membersOf(cells) }));
  const numbers = columns.map(({ cells }) => cells.map(([key]) => key).join());
  const rows = columns[0]?.cells ?? [];
  if (rows.length === 0 || numbers.some((one) => one !== [...rows.keys()].join()))
    throw new ScoresProblem('scores-other', { name });
  return rows.map((_, at) => Object.fromEntries(columns.map(({ head, cells }) => [head, cells[at]![1]]))); // prettier-ignore
}

const lineIn = (line: string): unknown => (line.trim() === '' ? null : pythonJson(line));

/** The list in which a tool has its records; one line of JSON Lines is an object, too. */
function listIn(whole: unknown): readonly unknown[] {
  const { results, datasetRunItems, data } = Object(whole) as Record<string, unknown>;
  const { results: inner } = Object(results) as Record<string, unknown>;
  const lists = [inner, datasetRunItems, data, whole].map(listed);
  return lists.find(({ length }) => length > 0) ?? [whole];
}

/** What each of some tools calls the members of its records. */
function ofRecords(name: string, records: readonly object[]): ScoreFile | LangfusePart | undefined {
  const [first = {}] = records;
  const has = (...keys: string[]) => keys.every((key) => Object.hasOwn(first, key));
  if (has('success', 'promptIdx')) return ofPromptfoo(name, records);
  if (has('doc_id', 'resps')) return ofLmEval(name, records);
  if (has('datasetItemId')) return { name, items: records };
  const isScore = has('name') && (has('value') || has('dataType'));
  const isOfTrace = has('traceId') || has('subject');
  return isScore && isOfTrace ? { name, scores: records } : undefined;
}

/** The column in which Ragas has the question, and one of those beside it. */
const RAGAS = ['user_input', 'response'];

/** What begins a row of sums, which is no answer. */
const SUMS = new RegExp(`^(?:${known.ofSums})[:：]?$`, 'i');

function ofTable(name: string, text: string): ScoreFile | LangfusePart {
  const table = tableIn(plainJson(text), '', (heads) => numbered(heads, false));
  const { columns: heads, first = { line: 1, cells: [] } } = table;
  const read = table.lines.map((line) => ({
    line: line.line,
    cells: 'cells' in line ? heads.map((head) => textAt(line.cells, head).trim()) : undefined,
  }));
  const isAnswer = (row: (typeof read)[number]): row is { line: number; cells: string[] } =>
    row.cells !== undefined && !SUMS.test(row.cells.find(Boolean) ?? '');
  const broken = read.filter((row) => !isAnswer(row));
  const rows = read.filter(isAnswer);
  const left = broken[0] && { rows: broken.length, line: broken[0].line };
  const results = promptfooOfCsv(first.cells, rows.map(({ cells }) => cells)); // prettier-ignore
  if (results.length > 0) return { ...ofPromptfoo(name, results), left };
  const part = ofRecords(name, rows.map(({ cells }) => Object.fromEntries(first.cells.map((head, at) => [head, cells[at]])))); // prettier-ignore
  if (part) return part;
  const isHeadless = first.cells.length > 0 && first.cells.every((cell) => isMark(markOf(cell)));
  const columns = isHeadless ? heads.map((_, at) => `${at + 1}`) : heads;
  const isRagas = RAGAS.every((column) => columns.includes(column));
  return {
    name,
    columns,
    left,
    tool: isRagas ? 'ragas' : 'table',
    rows: (isHeadless ? [first, ...rows] : rows).map(({ line, cells }) => ({
      line,
      cells: new Map(columns.map((column, at) => [column, cells[at] ?? ''])),
    })),
    roles: new Map(isRagas ? [['user_input', 'question']] : []),
  };
}
