import { ROLES, type Role, type Guess, type Roles, type ScoreFile } from './file';
import type { Mark } from './mark';
import { marksColumns, schemeOf, type Choices } from './marks';
import { columnOf, questionsOf } from './same';

/** The one form between the files of all tools and the judge; a question that is asked again has another one. */
export interface Answer {
  /** As its tool calls it, or its column of marks; empty where only its file tells it. */
  system: string;
  /** What sets it apart from others of the name: settings, or the column among several scores. */
  detail: string;
  file: string;
  /** What the question is known by, and as it is shown. */
  question: string;
  shown: string;
  mark: Mark;
  document: string;
  /** NaN where they are not known. */
  cost: number;
  seconds: number;
  tokens: number;
}

/** Every judged answer of some files, and what had to be guessed for it. @throws ScoresProblem */
export function answersOf(
  read: readonly ScoreFile[],
  roles: Roles,
  choices: Choices = {},
): { answers: Answer[]; guesses: Guess[] } {
  const files = read.map((file) => unmerged(file, roles));
  const { asked, guesses } = questionsOf(files, roles);
  const { markIn } = schemeOf(files, roles, choices);
  const columns = new Set(files.flatMap((file) => marksColumns(file, roles)));
  const isColumn = columns.size > 1;
  const answers = files.flatMap((file, n) => {
    const columnFor = new Map(ROLES.map((role) => [role, columnOf(file, roles, role)]));
    const marked = marksColumns(file, roles);
    return file.rows.flatMap((row, at) => {
      const told = (role: Role) => row.cells.get(columnFor.get(role)!) ?? '';
      const numberOf = (role: Role) => amountIn(told(role));
      const { key: question, shown } = asked[n]![at]!;
      const own = told('system');
      return marked.map((column): Answer => {
        const system = own || (isColumn ? column : '');
        const detail = [row.detail, own && isColumn && column].filter(Boolean).join(' · ');
        return {
          system,
          file: file.name,
          detail,
          question,
          shown,
          mark: markIn(file, row, column),
          document: told('document'),
          cost: numberOf('cost'),
          seconds: numberOf('seconds'),
          tokens: numberOf('tokens'),
        };
      });
    });
  });
  return { answers, guesses: [...files.flatMap((file) => file.guesses ?? []), ...guesses] };
}

const MERGED = ['system', 'question'] as const;

/** A long table as its merged cells mean it: an empty cell for system or question is the one above. */
function unmerged(file: ScoreFile, roles: Roles): ScoreFile {
  const columns = MERGED.flatMap((role) => columnOf(file, roles, role) ?? []);
  if (file.tool !== 'table' || roles.get(columns[0]!) !== 'system') return file;
  const above = new Map<string, string>();
  const rows = file.rows.map((row) => {
    const empty = columns.filter((column) => row.cells.get(column) === '');
    const filled = empty.map((column) => [column, above.get(column) ?? ''] as const);
    const cells = filled.length > 0 ? new Map([...row.cells, ...filled]) : row.cells;
    for (const column of columns) above.set(column, cells.get(column) ?? '');
    return { ...row, cells };
  });
  return { ...file, rows };
}

/** A number with or without its unit: `$0.0012`, `1,200 tokens`, `0.85s`; NaN of anything else. */
const amountIn = (cell: string): number =>
  Number(/^[^\d.-]*(-?[\d,.]+(?:e[-+]?\d+)?)[^\d:]*$/i.exec(cell)?.[1]?.replaceAll(',', '') ?? NaN);
