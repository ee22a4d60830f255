import { Problem } from '../problem';

type Tool = 'promptfoo' | 'lm-eval' | 'inspect' | 'langfuse' | 'ragas' | 'table';

/** What a column may be taken for. */
export const ROLES = [
  'question', 'system', 'right', 'document', 'cost', 'seconds', 'tokens',
] as const; // prettier-ignore
export type Role = (typeof ROLES)[number];
export type Roles = ReadonlyMap<string, Role>;

/** One judged answer, as it was written. */
export interface ScoreRow {
  /** Its line or number in the file, from 1. */
  line: number;
  cells: ReadonlyMap<string, string>;
  /** The question's own id in the tool. */
  id?: string;
  /** What was asked, where its column shows more or less than that. */
  text?: string;
  /** What sets the system apart from others of its name: provider, prompt, settings. */
  detail?: string;
  /** The answer never came, so that it has no mark, whatever stands in the row. */
  failed?: boolean;
}

/** What is taken to be so without being told, with examples of what it comes to. */
export interface Guess {
  kind: 'alike' | 'suites' | 'ids' | 'rows' | 'spelling' | 'letters';
  examples: readonly (readonly [string, string])[];
}

/** The results of others, before anyone has said what their columns mean. */
export interface ScoreFile {
  name: string;
  tool: Tool;
  columns: readonly string[];
  rows: readonly ScoreRow[];
  /** What is known of the columns because the tool is; nothing is known of a plain table. */
  roles: Roles;
  guesses?: readonly Guess[];
  /** Rows that could not be read, and the line of the first. */
  left?: { rows: number; line: number } | undefined;
}

/** Results that cannot be read or compared; each has a sentence in `problems` of `content/words/own-results`. */
export class ScoresProblem extends Problem {}

/** Megabytes of a file of results that a tab reads without making its reader wait. */
export const MOST_MEGABYTES = 50;
export const MOST_ROWS = 100_000;
/** Examples by which a reader sees what was guessed. */
export const EXAMPLES = 3;

/** A member of a value that came from outside; undefined where there is none. */
export const at = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (one, key) =>
      typeof one === 'object' && one !== null && Object.hasOwn(one, key)
        ? (one as Record<string, unknown>)[key]
        : undefined,
    value,
  );

/** Reads members by the names of a tool's published type; their values may still be anything. */
export const membersAs =
  <T>() =>
  (value: unknown, key: keyof T & string): unknown =>
    at(value, key);

export const listAt = (value: unknown, ...path: readonly (string | number)[]): unknown[] => {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
};

/** The members of an object; none of anything else. */
export const membersOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];

/** A value as a cell: what is no text, number or truth is written as JSON, nothing as nothing. */
export const cellOf = (value: unknown): string =>
  value === undefined || value === null
    ? ''
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);

export const cellsOf = (pairs: Iterable<readonly [string, unknown]>): Map<string, string> =>
  new Map([...pairs].map(([name, value]) => [name, cellOf(value)]));

interface Parts extends Pick<ScoreFile, 'name' | 'tool' | 'left' | 'guesses'> {
  rows: readonly Omit<ScoreRow, 'line'>[];
  roles: readonly (readonly [string, Role])[];
  /** The columns of scores; a lone one says what is right. */
  scores?: ReadonlySet<string>;
}

/** A file from its rows; only roles of columns that it has are kept. */
export function fileOf({ rows, roles, scores, ...rest }: Parts): ScoreFile {
  const columns = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))];
  return {
    ...{ ...rest, columns },
    rows: rows.map((row, before) => ({ ...row, line: before + 1 })),
    roles: new Map([
      ...roles.filter(([column]) => columns.includes(column)),
      ...(scores?.size === 1 ? Array.from(scores, (score) => [score, 'right'] as const) : []),
    ]),
  };
}
