import { nameOf, tableIn, textAt } from '../text/table';
import { at, listAt, MOST_ROWS, ScoresProblem, type ScoreFile, type ScoreRow } from './file';
import { ofInspect } from './inspect';
import { langfusePart, type LangfusePart } from './langfuse';
import { ofLmEval } from './lm-eval';
import { isMark, markOf } from './mark';
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
  const whole = /^\s*\uFEFF?\s*[[{]/.test(text) ? jsonIn(text) : undefined;
  const read = whole === undefined ? ofLines(name, text) : ofJson(name, whole, text);
  if ('rows' in read && read.rows.length === 0) throw new ScoresProblem('scores-empty', { name });
  if ('rows' in read && read.rows.length > MOST_ROWS)
    throw new ScoresProblem('scores-many', { name, rows: read.rows.length, most: MOST_ROWS });
  return read;
}

function ofJson(name: string, value: unknown, text: string): ScoreFile | LangfusePart {
  const results = listAt(value, 'results', 'results');
  if (isPromptfoo(results[0])) return ofPromptfoo(name, results);
  if (listAt(value, 'samples').length > 0 && at(value, 'eval') !== undefined)
    return ofInspect(name, value);
  const part = langfusePart(name, value);
  if (part) return part;
  if (isPromptfoo(at(value, 0))) return ofPromptfoo(name, value as unknown[]);
  // One line of JSON Lines is an object, too.
  if (isLmEval(value)) return ofLmEval(name, [value]);
  if (Array.isArray(value)) return ofTable(name, text);
  throw new ScoresProblem('scores-other', { name });
}

function ofLines(name: string, text: string): ScoreFile {
  if (!/^\s*\uFEFF?\s*\{/.test(text)) return ofTable(name, text);
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const read = lines.map((line) => (line.trim() === '' ? null : jsonIn(line)));
  const values = read.filter((value) => value !== undefined && value !== null);
  if (values.length === 0) throw new ScoresProblem('scores-broken', { name });
  const broken = read.filter((value) => value === undefined).length;
  const left = broken > 0 ? { rows: broken, line: read.indexOf(undefined) + 1 } : undefined;
  if (isPromptfoo(values[0])) return { ...ofPromptfoo(name, values), left };
  if (isLmEval(values[0])) return { ...ofLmEval(name, values), left };
  return ofTable(name, text);
}

const jsonIn = (text: string): unknown => pythonJson(text.replace(/^\uFEFF/, ''));

const isPromptfoo = (one: unknown): boolean =>
  at(one, 'success') !== undefined && at(one, 'promptIdx') !== undefined;
const isLmEval = (one: unknown): boolean =>
  at(one, 'doc_id') !== undefined && at(one, 'resps') !== undefined;

/** The column in which Ragas has the question, and one of those beside it. */
const RAGAS = ['user_input', 'response'];

function ofTable(name: string, text: string): ScoreFile {
  const { columns: heads, lines, first } = tableIn(plainJson(text), '', numbered);
  const broken = lines.filter((line) => 'problem' in line);
  const left = broken[0] && { rows: broken.length, line: broken[0].line };
  const results = first && promptfooOfCsv(first.cells, lines.flatMap((line) => ('cells' in line ? [heads.map((head) => textAt(line.cells, head))] : []))); // prettier-ignore
  if (results) return { ...ofPromptfoo(name, results), left };
  const rows: ScoreRow[] = lines.flatMap((line) => {
    if (!('cells' in line)) return [];
    const cells = heads.map((column) => [column, textAt(line.cells, column).trim()] as const);
    return [{ line: line.line, cells: new Map(cells) }];
  });
  const isHeadless = first?.cells.every((cell) => isMark(markOf(cell)));
  const columns = isHeadless ? heads.map((_, i) => `${i + 1}`) : heads;
  if (isHeadless) {
    const numbered = (cells: Iterable<string>) =>
      new Map([...cells].map((cell, i) => [`${i + 1}`, cell]));
    for (const row of rows) row.cells = numbered(row.cells.values());
    rows.unshift({ line: first!.line, cells: numbered(first!.cells) });
  }
  const isRagas = RAGAS.every((column) => columns.includes(nameOf(column)));
  return {
    ...{ name, columns, rows, left },
    tool: isRagas ? 'ragas' : 'table',
    roles: new Map(isRagas ? [['user_input', 'question']] : []),
  };
}

/** Names of which a second one of a kind is called by its number: `score`, `score (2)`. */
const numbered = (names: readonly string[]): string[] =>
  names.map((name, at) => {
    const before = names.slice(0, at).filter((one) => one === name && name !== '').length;
    return before === 0 ? name : `${name} (${before + 1})`;
  });
