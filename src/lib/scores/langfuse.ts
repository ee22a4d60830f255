import { at, cellOf, fileOf, listAt, ScoresProblem, type ScoreFile } from './file';

/** Part of what Langfuse's interface hands out: scores of traces, or which trace belongs to which item of a dataset. */
export type LangfusePart = { name: string } & ({ scores: unknown[] } | { items: unknown[] });

/**
 * A page of scores or of the items of a run, by the types that @langfuse/core 5.11.1 publishes: `GetScoresResponse`,
 * `DatasetRunWithItems`, or a list of `DatasetRunItem`; undefined if it is neither.
 */
export function langfusePart(name: string, value: unknown): LangfusePart | undefined {
  const items = listAt(value, 'datasetRunItems');
  const all = items.length > 0 ? items : Array.isArray(value) ? value : listAt(value, 'data');
  if (at(all[0], 'datasetItemId') !== undefined) return { name, items: all };
  const isScore = at(all[0], 'traceId') !== undefined && at(all[0], 'name') !== undefined;
  return isScore ? { name, scores: all } : undefined;
}

/**
 * The scores of each item of a dataset in each run, joined by the trace.
 *
 * @throws ScoresProblem `scores-traces` while one half is missing
 */
export function ofLangfuse(parts: readonly LangfusePart[]): ScoreFile {
  const scores = parts.flatMap((part) => ('scores' in part ? part.scores : []));
  const items = parts.flatMap((part) => ('items' in part ? part.items : []));
  if (scores.length === 0 || items.length === 0)
    throw new ScoresProblem('scores-traces', { name: parts[0]!.name });
  const ofTrace = Map.groupBy(scores, (score) => cellOf(at(score, 'traceId')));
  const rows = items.map((item) => {
    const own = ofTrace.get(cellOf(at(item, 'traceId'))) ?? [];
    return new Map([
      ['item', cellOf(at(item, 'datasetItemId'))],
      ['run', cellOf(at(item, 'datasetRunName'))],
      ...own.map((score) => [cellOf(at(score, 'name')), cellOf(at(score, 'value'))] as const),
    ]);
  });
  const names = new Set(scores.map((score) => cellOf(at(score, 'name'))));
  return fileOf({
    ...{ name: parts.map(({ name }) => name).join(' + '), tool: 'langfuse', rows },
    scores: names,
    roles: [
      ['item', 'question'],
      ['run', 'system'],
    ],
  });
}
