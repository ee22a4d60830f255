import { isMark, markOf } from './mark';
import type { Role, Roles, ScoreFile } from './file';

/** Names by which people call the columns; of two for one role the first. */
const NAMES: readonly (readonly [Role, RegExp])[] = [
  ['question', /^(?:user_?input|questions?|query|prompt|input|问题|题目|提问|问)$/i],
  ['question', /^(?:(?:question|test|item|sample|case|doc)[_ -]?(?:id|no|nr)|id|q|#|no|nr|test|case|题号|编号|序号)$/i],
  ['system', /^(?:system|model|variant|run|provider|who|系统|模型|方案|版本)(?:[_ ](?:name|id))?$/i],
  ['document', /^(?:document|doc|source|file|page|文档|来源|文件)(?:[_ ](?:name|id))?$/i],
  ['cost', /^(?:cost|price|费用|成本)(?:[_ (].*)?$/i],
  ['seconds', /^(?:seconds|secs?|duration_s|latency_s|time_s|秒数?|用时.*)$/i],
  ['tokens', /^(?:total_)?tokens?$|^词元数?$/i],
]; // prettier-ignore
const OF_MARKS =
  /^(?:is_?)?(?:right|correct|pass(?:ed)?|success|ok|score|mark|label|result|acc(?:uracy)?|exact_match)(?![a-z])|^(?:对错|正确|是否正确|得分|分数|结果|评分)/i;

/** Rows that are looked at, and the most words that a column of marks has. */
const [LOOKED, MOST_WORDS] = [500, 6];

/**
 * What the columns of some files are most likely to be, by their names and by what stands in them: for the reader to
 * agree to. What a tool says of its own columns is kept.
 */
export function proposed(files: readonly ScoreFile[], known: Roles): Map<string, Role> {
  const columns = [...new Set(files.flatMap((file) => file.columns))];
  const roles = new Map<string, Role>(known);
  const isTaken = (role: Role) => [...roles.values()].includes(role);
  if (isTaken('right')) return roles;
  for (const [role, name] of NAMES) {
    const found = columns.find((column) => name.test(column) && !roles.has(column));
    if (!isTaken(role) && found !== undefined) roles.set(found, role);
  }
  const texts = (column: string) => files.flatMap(({ rows }) => rows.slice(0, LOOKED).map(({ cells }) => cells.get(column) ?? '')); // prettier-ignore
  const free = columns.filter((column) => column !== '' && !roles.has(column));
  const marks = free.filter((column) => areMarks(texts(column)));
  const named = marks.filter((column) => OF_MARKS.test(column));
  const graded = marks.length > 0 ? marks : free.filter((column) => areGrades(texts(column)));
  const isOne = isTaken('system') || files.length > 1 || files[0]?.tool !== 'table';
  for (const column of isOne ? [named[0] ?? graded[0]].filter((one) => one !== undefined) : graded)
    roles.set(column, 'right');
  const asked = free.filter((column) => !roles.has(column) && areQuestions(texts(column)));
  if (!isTaken('question') && asked[0] !== undefined) roles.set(asked[0], 'question');
  return roles;
}

const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '');

/** Right or wrong, shares, or a few words of which some say so. */
function areMarks(cells: readonly string[]): boolean {
  const marks = filled(cells).map(markOf);
  const isRead = (mark: (typeof marks)[number]) => !isMark(mark) || (mark >= 0 && mark <= 1);
  const words = new Set(filled(cells));
  return (
    marks.some((mark) => mark !== undefined && isMark(mark)) &&
    marks.every(isRead) &&
    (marks.every((mark) => mark !== undefined) || words.size <= MOST_WORDS)
  );
}

/** Grades up to ten, or a few words that come again and again. */
function areGrades(cells: readonly string[]): boolean {
  const words = new Set(filled(cells));
  const isGrade = (cell: string) => Number(cell) >= 0 && Number(cell) <= 10;
  const isRepeated = words.size <= MOST_WORDS && words.size * 2 <= filled(cells).length;
  return words.size > 1 && (isRepeated || filled(cells).every(isGrade));
}

/** Texts that are hardly ever twice the same. */
const areQuestions = (cells: readonly string[]): boolean =>
  new Set(cells).size > 0.7 * cells.length && cells.some((cell) => !isMark(markOf(cell)));
