import type { Both } from '../locale';

const inBoth = (...names: string[]): string[] =>
  names.flatMap((name) => [`${name}.en`, `${name}.zh`]);

const CLAIM = [
  'id',
  'article',
  'lines',
  'kind',
  'topic',
  'verdict',
  'movedOn',
  'movedFrom',
  ...inBoth('claim', 'movedWhy', 'reason', 'remains', 'doubt'),
  'evidence',
  'sources',
  'lessons',
];
const EVIDENCE = [
  'id',
  'theme',
  'source',
  'status',
  'checkedOn',
  ...inBoth('finding', 'number', 'setting', 'caution', 'doubt'),
  'sourceIds',
];

interface Movable {
  id: string;
  moved?: { on: string; from: string; why: Both<string> } | undefined;
}

/** Claims as in `/data/claims.json`. A table holds texts side by side, so the parts of a move become columns. */
export function claimRows(claims: readonly Movable[]): string[][] {
  const flat = claims.map(({ moved, ...claim }) => ({
    ...claim,
    movedOn: moved?.on,
    movedFrom: moved?.from,
    movedWhy: moved?.why,
  }));
  return tableOf(CLAIM, flat);
}

/** Rows of evidence as in `/data/evidence.json`. */
export const evidenceTable = (rows: readonly object[]): string[][] => tableOf(EVIDENCE, rows);

/** Entries as a table with the column names first; what an entry lacks is empty, and lists are joined by spaces. */
const tableOf = (columns: readonly string[], entries: readonly object[]): string[][] => [
  [...columns],
  ...entries.map((entry) => columns.map((column) => cellAt(entry, column))),
];

const cellAt = (entry: object, path: string): string =>
  [path.split('.').reduce((at, key) => Object(at)[key], entry)].flat().join(' ');
