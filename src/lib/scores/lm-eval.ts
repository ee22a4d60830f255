import { at, cellOf, cellsOf, fileOf, listAt, membersAs, membersOf, type ScoreFile, type ScoreRow } from './file'; // prettier-ignore

/**
 * A line of lm-evaluation-harness with `--log_samples`, as `evaluation_tracker.py` writes it (read from 0.4), beside its
 * scores, which `metrics` names.
 */
interface Sample {
  doc_id: number;
  doc: Record<string, unknown>;
  target: string;
  arguments: unknown;
  resps: unknown;
  filtered_resps: unknown;
  filter: string;
  metrics: string[];
  doc_hash: string;
}
const memberOf = membersAs<Sample>();

/** What a line has beside its scores, where it does not name these itself. */
const OTHERS = new Set(['doc_id', 'doc', 'target', 'arguments', 'resps', 'filtered_resps']);

/** A line a question and filter; the scores are named as in the tables of the tool, `exact_match,strict-match`. */
export function ofLmEval(name: string, lines: readonly unknown[]): ScoreFile {
  const rows = new Map<string, Omit<ScoreRow, 'line' | 'cells'> & { cells: Map<string, string> }>();
  const scores = new Set<string>();
  for (const line of lines) {
    const [doc, id] = [memberOf(line, 'doc'), cellOf(memberOf(line, 'doc_id'))];
    const text = cellOf(doc);
    const key = JSON.stringify([id, text]);
    const row = rows.get(key) ?? {
      id,
      text,
      cells: cellsOf([['question', shownOf(doc) || `# ${id}`]]),
    };
    for (const [column, value] of scoresIn(line)) {
      row.cells.set(column, value);
      scores.add(column);
    }
    rows.set(key, row);
  }
  return fileOf({
    ...{ name, tool: 'lm-eval', rows: [...rows.values()], scores },
    roles: [['question', 'question']],
  });
}

const shownOf = (doc: unknown): string =>
  cellOf(at(doc, 'question')) ||
  cellOf(membersOf(doc).find(([, value]) => typeof value === 'string' && value !== '')?.[1] ?? doc);

function scoresIn(line: unknown): [string, string][] {
  const filter = cellOf(memberOf(line, 'filter'));
  const named = listAt(line, 'metrics').map(cellOf);
  return membersOf(line)
    .filter(([key, value]) =>
      named.length > 0
        ? named.includes(key)
        : !OTHERS.has(key) && ['number', 'boolean'].includes(typeof value),
    )
    .map(([key, value]) => [filter && filter !== 'none' ? `${key},${filter}` : key, cellOf(value)]);
}
