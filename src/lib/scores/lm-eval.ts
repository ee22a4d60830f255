import { at, cellOf, cellsOf, fileOf, listAt, membersOf, type ScoreFile } from './file';

/** What a line has beside its scores, where it does not name these itself. */
const OTHERS = new Set(['doc_id', 'doc', 'target', 'arguments', 'resps', 'filtered_resps']);

/**
 * Samples of lm-evaluation-harness, as `--log_samples` writes them (read from 0.4): a line a question and filter. The
 * scores are named as in the tables of the tool, `exact_match,strict-match`.
 */
export function ofLmEval(name: string, lines: readonly unknown[]): ScoreFile {
  const rows = new Map<string, Map<string, string>>();
  const scores = new Set<string>();
  for (const line of lines) {
    const doc = at(line, 'doc');
    const question = [cellOf(at(line, 'doc_id')), textOf(doc)].filter(Boolean).join(' · ');
    const cells = rows.get(question) ?? cellsOf([['question', question]]);
    for (const [column, value] of scoresIn(line)) {
      cells.set(column, value);
      scores.add(column);
    }
    rows.set(question, cells);
  }
  return fileOf({
    ...{ name, tool: 'lm-eval', rows: [...rows.values()], scores },
    roles: [['question', 'question']],
  });
}

const textOf = (doc: unknown): string =>
  cellOf(membersOf(doc).find(([, value]) => typeof value === 'string' && value !== '')?.[1] ?? doc);

function scoresIn(line: unknown): [string, string][] {
  const filter = cellOf(at(line, 'filter'));
  const named = listAt(line, 'metrics').map(cellOf);
  return membersOf(line)
    .filter(([key, value]) =>
      named.length > 0
        ? named.includes(key)
        : !OTHERS.has(key) && ['number', 'boolean'].includes(typeof value),
    )
    .map(([key, value]) => [filter && filter !== 'none' ? `${key},${filter}` : key, cellOf(value)]);
}
