import { ScoresProblem, type Roles, type ScoreFile, type ScoreRow } from './file';
import { isMark, markOf, signsAmong, wordOf, type Mark } from './mark';

/** What a reader says of the marks of all files. */
export interface Choices {
  /** The least score that counts as right; without it scores from 0 to 1 count as they are. */
  from?: number | undefined;
  /** What words mean that may mean anything, by `wordOf`. */
  words?: ReadonlyMap<string, Mark>;
}

interface Scheme {
  /** Words whose meaning the reader should say, as they are first written, by `wordOf`. */
  asked: ReadonlyMap<string, string>;
  /** Scores beyond 0 … 1, of which some have to count as right. */
  isGraded: boolean;
  /** @throws ScoresProblem `scores-word`, `scores-faults` or `scores-scale` */
  markIn: (file: ScoreFile, row: ScoreRow, column: string) => Mark;
}

/** Columns that say what went wrong: their 1 may be either. */
const OF_FAULTS = /error|wrong|fail|incorrect|halluc|loss|perplex|brier|错|误|失败/i;
const OF_RIGHTS = /(?<!in)correct|right|pass|对|正/i;

export const marksColumns = ({ columns }: ScoreFile, roles: Roles): string[] =>
  columns.filter((column) => roles.get(column) === 'right');

/** How the marks of some columns are read, all by one rule. */
export function schemeOf(
  files: readonly ScoreFile[],
  roles: Roles,
  { from, words }: Choices,
): Scheme {
  const written = new Map<string, string>();
  const doubtful = new Set<string>();
  for (const file of files)
    for (const column of marksColumns(file, roles)) {
      const isOfFaults =
        file.tool !== 'promptfoo' && OF_FAULTS.test(column) && !OF_RIGHTS.test(column);
      for (const { cells } of file.rows) {
        const cell = cells.get(column) ?? '';
        const word = wordOf(cell);
        if (!written.has(word)) written.set(word, cell.trim());
        if (isOfFaults && isMark(markOf(cell))) doubtful.add(word);
      }
    }
  const signs = signsAmong(new Set(written.keys()));
  const read = (cell: string, word = wordOf(cell)): Mark | undefined =>
    words?.get(word) ?? (doubtful.has(word) ? undefined : (signs.get(word) ?? markOf(cell)));
  const cells = [...written.values()];
  const isLone = hasOneMark(files, cells.map(markOf)); // prettier-ignore
  const known = [...written].map(([word, cell]) => [word, cell, read(cell)] as const);
  const isGraded = known.some(([, , mark]) => isMark(mark) && (mark < 0 || mark > 1));
  return {
    asked: new Map(
      known.flatMap(([word, cell, mark]) =>
        mark === undefined || (isLone && word === '') ? [[word, cell]] : [],
      ),
    ),
    isGraded,
    markIn(file, { cells, line, failed }, column) {
      if (failed) return 'failed';
      const cell = cells.get(column) ?? '';
      const mark = read(cell);
      const place = { name: file.name, line, column, word: cell };
      const isFaults = mark === undefined && isMark(markOf(cell));
      if (mark === undefined)
        throw new ScoresProblem(isFaults ? 'scores-faults' : 'scores-word', place);
      if (!isMark(mark) || words?.has(wordOf(cell))) return mark;
      if (from !== undefined) return mark >= from ? 1 : 0;
      if (mark < 0 || mark > 1) throw new ScoresProblem('scores-scale', place);
      return mark;
    },
  };
}

/** Where a table has but one mark, its empty cells may be the other. */
const hasOneMark = (files: readonly ScoreFile[], marks: readonly (Mark | undefined)[]): boolean =>
  files.every(({ tool }) => tool === 'table') &&
  marks.includes('empty') &&
  marks.length === 2 &&
  marks.some((mark) => mark === 0 || mark === 1);
