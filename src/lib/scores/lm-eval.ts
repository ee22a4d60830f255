import { listed } from '../text/parsed';
import { cellOf, fileOf, membersOf, type ScoreFile, type Stated } from './file';

/**
 * A line of lm-evaluation-harness with `--log_samples`, as `evaluation_tracker.py` writes it (read for 0.4.13), beside
 * its scores, which `metrics` names.
 */
interface Sample {
  doc_id: number;
  doc: Record<string, string>;
  resps: unknown;
  filter: string;
  metrics: string[];
}

/** What a line has beside its scores, where it does not name these itself. */
const OTHERS = new Set(['doc_id', 'doc', 'target', 'arguments', 'resps', 'filtered_resps']);

/** A line a question and filter; the scores are named as in the tables of the tool, `exact_match,strict-match`. */
export function ofLmEval(name: string, lines: readonly Stated<Sample>[]): ScoreFile {
  const byQuestion = Map.groupBy(lines, ({ doc, doc_id: id }) => JSON.stringify([id, doc]));
  const rows = [...byQuestion.values()].map((same) => {
    const { doc, doc_id } = same[0]!;
    const id = cellOf(doc_id);
    const first = membersOf(doc).find(([, value]) => typeof value === 'string' && value !== '');
    const question = cellOf(doc?.question) || cellOf(first?.[1] ?? doc) || `# ${id}`;
    return { id, text: cellOf(doc), known: { question }, scores: same.flatMap(scoresIn) };
  });
  return fileOf({ name, tool: 'lm-eval', rows, heads: {} });
}

function scoresIn(line: Stated<Sample>): [string, unknown][] {
  const filter = cellOf(line.filter);
  const named = listed(line.metrics);
  return membersOf(line)
    .filter(([key, value]) =>
      named.length > 0
        ? named.includes(key)
        : !OTHERS.has(key) && ['number', 'boolean'].includes(typeof value),
    )
    .map(([key, value]) => [filter && filter !== 'none' ? `${key},${filter}` : key, value]);
}
