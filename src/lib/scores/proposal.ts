import known from './columns.json';
import { isMark, markOf } from './mark';
import type { Role, Roles, ScoreFile } from './file';

/** Names by which people call the columns; of two for one role the first. */
const NAMES = known.names.map(
  ([role, names]) => [role as Role, new RegExp(`^(?:${names})$`, 'i')] as const,
);
export const OF_MARKS: RegExp = new RegExp(known.ofMarks, 'i');

/** Rows that are looked at, and the most words that a column of marks has. */
const LOOKED = 500;
const MOST_WORDS = 6;

/**
 * What the columns of some files are most likely to be, by their names and by what stands in them: for the reader to
 * agree to. What a tool says of its own columns is kept, and files with other columns are looked at by themselves.
 */
export function proposed(files: readonly ScoreFile[], told: Roles): Map<string, Role> {
  const roles = new Map<string, Role>(told);
  const ofOneForm = Map.groupBy(files, ({ columns }) => columns.join('\n'));
  for (const alike of ofOneForm.values()) propose(alike, roles, files.length > 1);
  return roles;
}

function propose(
  files: readonly ScoreFile[],
  roles: Map<string, Role>,
  isOfSeveral: boolean,
): void {
  const { columns = [], tool } = files[0] ?? {};
  const isTaken = (role: Role) => columns.some((column) => roles.get(column) === role);
  if (isTaken('right')) return;
  const free = () => columns.filter((column) => column !== '' && !roles.has(column));
  const take = (role: Role, column: string | undefined) => {
    if (column !== undefined && !isTaken(role)) roles.set(column, role);
  };
  for (const [role, name] of NAMES) take(role, free().find((column) => name.test(column))); // prettier-ignore
  const rows = files.flatMap((file) => file.rows.slice(0, LOOKED));
  const whose = (are: (cells: readonly string[], of: number) => boolean) =>
    free().filter((column) => {
      const cells = rows.map((row) => row.cells.get(column) ?? '');
      return are(cells.filter((cell) => cell.trim() !== ''), rows.length); // prettier-ignore
    });
  const marks = whose(areMarks);
  const graded = marks.length > 0 ? marks : whose(areGrades);
  const isOne = isTaken('system') || isOfSeveral || tool !== 'table';
  if (isOne) take('right', marks.find((column) => OF_MARKS.test(column)) ?? graded[0]);
  else for (const column of graded) roles.set(column, 'right');
  take('question', whose(areQuestions)[0]);
}

/** Right or wrong, shares, or a few words of which some say so. */
function areMarks(cells: readonly string[]): boolean {
  const marks = cells.map(markOf);
  return (
    marks.some(isMark) &&
    marks.every((mark) => !isMark(mark) || (mark >= 0 && mark <= 1)) &&
    (!marks.includes(undefined) || new Set(cells).size <= MOST_WORDS)
  );
}

/** Grades up to ten, or a few words that come again and again. */
function areGrades(cells: readonly string[]): boolean {
  const { size } = new Set(cells);
  const isGrade = (cell: string) => Number(cell) >= 0 && Number(cell) <= 10;
  const isRepeated = size <= MOST_WORDS && size * 2 <= cells.length;
  return size > 1 && (isRepeated || cells.every(isGrade));
}

/** Texts that are hardly ever twice the same. */
const areQuestions = (cells: readonly string[], of: number): boolean =>
  new Set(cells).size > 0.7 * of && cells.some((cell) => !isMark(markOf(cell)));
