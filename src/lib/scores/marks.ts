import { ofFaults, ofRights } from './columns.json';
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
const [OF_FAULTS, OF_RIGHTS] = [ofFaults, ofRights].map((names) => new RegExp(names, 'i'));

export const marksColumns = ({ columns }: ScoreFile, roles: Roles): string[] =>
  columns.filter((column) => roles.get(column) === 'right');

/** How the marks of some columns are read, all by one rule. */
export function schemeOf(
  files: readonly ScoreFile[],
  roles: Roles,
  { from, words }: Choices,
): Scheme {
  const { written, doubtful } = wordsIn(files, roles);
  const signs = signsAmong(new Set(written.keys()));
  const read = (word: string, cell: string): Mark | undefined =>
    words?.get(word) ?? (doubtful.has(word) ? undefined : (signs.get(word) ?? markOf(cell)));
  const marks = [...written].map(([word, cell]) => read(word, cell));
  const isLone = hasOneMark(files, written);
  const isOpen = ([word]: [string, string], at: number) =>
    marks[at] === undefined || (isLone && word === '');
  return {
    asked: new Map([...written].filter(isOpen)),
    isGraded: marks.some((mark) => isMark(mark) && isBeyond(mark)),
    markIn({ name }, { cells, line, failed }, column) {
      if (failed) return 'failed';
      const cell = cells.get(column) ?? '';
      const word = wordOf(cell);
      const mark = read(word, cell);
      const problem = (code: string) => new ScoresProblem(code, { name, line, column, word: cell });
      if (mark === undefined) throw problem(isMark(markOf(cell)) ? 'scores-faults' : 'scores-word');
      if (!isMark(mark) || words?.has(word)) return mark;
      if (from !== undefined) return mark >= from ? 1 : 0;
      if (isBeyond(mark)) throw problem('scores-scale');
      return mark;
    },
  };
}

const isBeyond = (mark: number): boolean => mark < 0 || mark > 1;

/** The cells of all columns of marks by their words, as they are first written, and the words that may mean either. */
function wordsIn(files: readonly ScoreFile[], roles: Roles) {
  const written = new Map<string, string>();
  const doubtful = new Set<string>();
  for (const file of files)
    for (const column of marksColumns(file, roles)) {
      const isOfFaults =
        file.tool !== 'promptfoo' && OF_FAULTS!.test(column) && !OF_RIGHTS!.test(column);
      for (const { cells } of file.rows) {
        const cell = cells.get(column) ?? '';
        const word = wordOf(cell);
        if (!written.has(word)) written.set(word, cell.trim());
        if (isOfFaults && isMark(markOf(cell))) doubtful.add(word);
      }
    }
  return { written, doubtful };
}

/** Where a table has but one mark, its empty cells may be the other. */
function hasOneMark(files: readonly ScoreFile[], written: ReadonlyMap<string, string>): boolean {
  const marks = [...written.values()].map(markOf);
  const isTable = files.every(({ tool }) => tool === 'table');
  return (
    isTable &&
    marks.length === 2 &&
    marks.includes('empty') &&
    marks.some((mark) => mark === 0 || mark === 1)
  );
}
