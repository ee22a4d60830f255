const MOST_ROWS = 50;

const isNumber = (cell: string): boolean =>
  /^[-+]?[\d.,:/\s%€$£¥-]*\d[\d.,:/\s%€$£¥-]*$/.test(cell);
const isAddress = (cell: string): boolean => /^\S+(?::\/\/|@)\S+$/.test(cell);
const wordsIn = (cell: string): number => cell.split(/\s+/).length;

/** Whether the first row names the columns: it does, unless more columns speak against it than for it. */
export function hasHead(rows: readonly (readonly string[])[]): boolean {
  const [first = [], ...others] = rows.slice(0, MOST_ROWS);
  const votes = first.map((cell, at) =>
    voteOf(
      cell,
      others.map((row) => row[at] ?? '').filter((other) => other !== ''),
    ),
  );
  return votes.reduce((sum, vote) => sum + vote, 0) >= 0;
}

/** 1 for a cell unlike all below it, −1 for one like those: a number, an address, one of them, a text as long. */
function voteOf(cell: string, below: readonly string[]): number {
  if (cell === '' || below.length === 0) return 0;
  const isLike = (kind: (cell: string) => boolean) => kind(cell) && below.some(kind);
  if (isLike(isNumber) || isLike(isAddress) || below.includes(cell)) return -1;
  if (below.every(isNumber) || below.every(isAddress)) return 1;
  const length = below.reduce((sum, { length }) => sum + length, 0) / below.length;
  const isText = wordsIn(cell) > 2 || /[.!?。！？]$/.test(cell);
  return isText && cell.length * 2 > length ? -1 : 0;
}

/** The rows of a table as sentences, each cell behind the name of its column where all cells have one, without the row of these names. */
export function rowTexts(all: readonly (readonly string[])[]): {
  head: readonly string[] | undefined;
  rows: string[];
} {
  const head = hasHead(all) ? all[0] : undefined;
  const rows = all.slice(head ? 1 : 0).map((cells) => {
    const names = cells.slice(head?.length).some(Boolean) ? undefined : head;
    const told = cells.map(
      (cell, at) => cell && (names ? `${names[at] || at + 1}: ${cell}` : cell),
    );
    return told.filter(Boolean).join('; ');
  });
  return { head, rows };
}
