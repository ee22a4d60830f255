import { Problem } from '../problem';
import { isRecord, listed } from '../text/parsed';

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

/** A guess with so many examples that a reader sees what was guessed; none where there is nothing to show. */
export const guessed = (kind: Guess['kind'], examples: Guess['examples']): Guess[] =>
  examples.length > 0 ? [{ kind, examples: examples.slice(0, EXAMPLES) }] : [];
export const EXAMPLES = 3;

/** What came from outside, of a tool's published type, though any member may be missing or anything else. */
export type Stated<T> = T extends readonly unknown[]
  ? unknown
  : T extends object
    ? { readonly [Key in keyof T]?: Stated<T[Key]> | null }
    : unknown;

/** The objects of a list; none of anything else. */
export const recordsIn = <T>(list: unknown): Stated<T>[] =>
  listed(list).filter(isRecord) as Stated<T>[];

/** The members of an object; none of anything else. */
export const membersOf = (value: unknown): [string, unknown][] =>
  isRecord(value) ? Object.entries(value) : [];

/** A value as a cell: what is no text, number or truth is written as JSON, nothing as nothing. */
export const cellOf = (value: unknown): string =>
  String(typeof value === 'object' && value ? JSON.stringify(value) : (value ?? ''));

/** What a tool says of an answer: what roles are known of it, its scores by their names, and whatever else. */
interface StatedRow extends Omit<ScoreRow, 'line' | 'cells'> {
  known: Partial<Record<Role, unknown>>;
  scores: readonly (readonly [string, unknown])[];
  others?: readonly (readonly [string, unknown])[];
}

interface StatedFile extends Pick<ScoreFile, 'name' | 'tool' | 'guesses'> {
  rows: readonly StatedRow[];
  /** What the tool calls the columns of roles, where it isn't the role. */
  heads: Partial<Record<Role, string>>;
}

/** A file of a tool whose columns are known; of scores a lone one says what is right. */
export function fileOf({ rows, heads, ...rest }: StatedFile): ScoreFile {
  const known = ROLES.filter((role) => role in (rows[0]?.known ?? {}));
  const roles = new Map(known.map((role) => [heads[role] ?? role, role]));
  const [lone, ...more] = new Set(rows.flatMap(({ scores }) => scores.map(([name]) => name)));
  if (lone !== undefined && more.length === 0 && !known.includes('right')) roles.set(lone, 'right');
  const read = rows.map(({ known: told, scores, others = [], ...row }, before): ScoreRow => {
    const roled = known.map((role) => [heads[role] ?? role, told[role]] as const);
    const cells = [...others, ...scores, ...roled];
    return {
      ...row,
      line: before + 1,
      cells: new Map(cells.map(([name, value]) => [name, cellOf(value)])),
    };
  });
  const columns = new Set(read.flatMap(({ cells }) => [...cells.keys()]));
  return { ...rest, roles, rows: read, columns: [...columns] };
}
