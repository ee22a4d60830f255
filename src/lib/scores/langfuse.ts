import { at, cellOf, fileOf, listAt, membersAs, ScoresProblem, type ScoreFile } from './file';

/** A score by the types of @langfuse/core 5.11.1: a category's name is its `stringValue`, its `value` only a place in a list. */
interface Score {
  id: string;
  traceId: string;
  observationId: string | null;
  name: string;
  dataType: 'NUMERIC' | 'BOOLEAN' | 'CATEGORICAL' | 'TEXT' | 'CORRECTION';
  value: number | string | null;
  stringValue: string;
}
/** `DatasetRunItem` of the same. */
interface Item {
  datasetRunName: string;
  datasetItemId: string;
  traceId: string;
  observationId: string | null;
}
const [memberOf, itemMember] = [membersAs<Score>(), membersAs<Item>()];

/** Part of what Langfuse's interface hands out: scores of traces, or which trace belongs to which item of a dataset. */
export type LangfusePart = { name: string } & ({ scores: unknown[] } | { items: unknown[] });

/** A page of scores (`GetScoresResponse`) or of the items of a run (`DatasetRunWithItems`, or their list); undefined if it is neither. */
export function langfusePart(name: string, value: unknown): LangfusePart | undefined {
  const items = listAt(value, 'datasetRunItems');
  const all = items.length > 0 ? items : Array.isArray(value) ? value : listAt(value, 'data');
  if (itemMember(all[0], 'datasetItemId') !== undefined) return { name, items: all };
  const isScore = ['traceId', 'name'].every((key) => at(all[0], key) !== undefined);
  return isScore ? { name, scores: all } : undefined;
}

/**
 * The scores of each item of a dataset in each run, joined by the trace; of several with one name each is a repeat. A
 * remark is no score.
 *
 * @throws ScoresProblem `scores-traces` while one half is missing
 */
export function ofLangfuse(parts: readonly LangfusePart[]): ScoreFile {
  const scores = onceEach(parts.flatMap((part) => ('scores' in part ? part.scores : [])));
  const items = parts.flatMap((part) => ('items' in part ? part.items : []));
  if (scores.length === 0 || items.length === 0)
    throw new ScoresProblem('scores-traces', { name: parts[0]!.name });
  const marks = scores.filter((score) => !/^(?:TEXT|CORRECTION)$/.test(typeOf(score)));
  const ofTrace = Map.groupBy(marks, (score) => cellOf(memberOf(score, 'traceId')));
  const rows = items.flatMap((item) => {
    const [id, run] = (['datasetItemId', 'datasetRunName'] as const).map((key) => cellOf(itemMember(item, key))); // prettier-ignore
    const own = (ofTrace.get(cellOf(itemMember(item, 'traceId'))) ?? []).filter(isOf(item));
    const byName = [...Map.groupBy(own, nameOf)];
    const most = Math.max(1, ...byName.map(([, same]) => same.length));
    return Array.from({ length: most }, (_, again) => ({
      id: id!,
      cells: new Map([
        ['item', id!],
        ['run', run!],
        ...byName.flatMap(([name, same]) =>
          again in same ? [[name, valueOf(same[again])] as const] : [],
        ),
      ]),
    }));
  });
  return fileOf({
    ...{ name: parts.map(({ name }) => name).join(' + '), tool: 'langfuse', rows },
    scores: new Set(marks.map(nameOf)),
    roles: [
      ['item', 'question'],
      ['run', 'system'],
    ],
  });
}

const nameOf = (score: unknown): string => cellOf(memberOf(score, 'name'));
const typeOf = (score: unknown): string => cellOf(memberOf(score, 'dataType'));

/** A run of one observation within a trace isn't judged by the scores of the others. */
const isOf = (item: unknown) => (score: unknown) => {
  const [whole, part] = [itemMember(item, 'observationId'), memberOf(score, 'observationId')];
  return !whole || !part || whole === part;
};

/** Pages that overlap name a score twice. */
const onceEach = (scores: readonly unknown[]): unknown[] => [
  ...new Map(scores.map((score) => [memberOf(score, 'id') ?? score, score])).values(),
];

const valueOf = (score: unknown): string => {
  const [value, named] = [memberOf(score, 'value'), memberOf(score, 'stringValue')];
  const isNamed = /^(?:CATEGORICAL)?$/.test(typeOf(score)) && typeof named === 'string';
  return cellOf(isNamed ? named : value);
};
