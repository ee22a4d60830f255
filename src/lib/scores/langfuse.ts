import { cellOf, fileOf, ScoresProblem, type ScoreFile, type Stated } from './file';

/**
 * A score by the types of @langfuse/core 5.11.1, `ScoreV1` and `ScoreV3`, and in a table that its pages export. A
 * category's name is its `stringValue`, its `value` only a place in a list; in `ScoreV3` the value itself is the name,
 * and the trace is the `subject`, or that of the subject.
 */
interface Score {
  id: string;
  traceId: string;
  observationId: string;
  subject: {
    kind: 'trace' | 'observation' | 'session' | 'experiment';
    id: string;
    traceId: string;
  };
  name: string;
  dataType: 'NUMERIC' | 'BOOLEAN' | 'CATEGORICAL' | 'TEXT' | 'CORRECTION';
  value: number | string | boolean;
  stringValue: string;
}
/** `DatasetRunItem` of the same. In an exported table the items of a run don't name it: its file does. */
interface Item {
  datasetRunName: string;
  datasetItemId: string;
  traceId: string;
  observationId: string;
}

/** Part of what Langfuse hands out: scores of traces, or which trace belongs to which item of a dataset. */
export interface LangfusePart {
  name: string;
  scores?: readonly Stated<Score>[];
  items?: readonly Stated<Item>[];
}

/**
 * The scores of each item of a dataset in each run, joined by the trace; of several with one name each is a repeat. A
 * remark is no score.
 *
 * @throws ScoresProblem `scores-traces` while one half is missing, `scores-runs` where items of several runs name none
 */
export function ofLangfuse(parts: readonly LangfusePart[]): ScoreFile {
  const scores = parts.flatMap((part) => part.scores ?? []);
  const items = parts.flatMap(({ name, items: own = [] }) => own.map((item) => ({ item, name })));
  if (scores.length === 0 || items.length === 0)
    throw new ScoresProblem('scores-traces', { name: parts[0]!.name });
  checkRuns(parts);
  // Pages that overlap name a score twice.
  const once = new Map(scores.map((score) => [score.id ?? score, score])).values();
  const marks = [...once].filter(({ dataType }) => !/^(?:TEXT|CORRECTION)$/.test(cellOf(dataType)));
  const ofTrace = Map.groupBy(marks, (score) => cellOf(placeOf(score).trace));
  const rows = items.flatMap(({ item, name }) => {
    const id = cellOf(item.datasetItemId);
    const known = { question: id, system: item.datasetRunName ?? name };
    const own = (ofTrace.get(cellOf(item.traceId)) ?? []).filter(isOf(item));
    const byName = [...Map.groupBy(own, (score) => cellOf(score.name))];
    const most = Math.max(1, ...byName.map(([, same]) => same.length));
    return Array.from({ length: most }, (_, again) => ({
      id,
      known,
      scores: byName.flatMap(([score, same]) =>
        again in same ? [[score, valueOf(same[again]!)] as const] : [],
      ),
    }));
  });
  return fileOf({
    name: parts.map(({ name }) => name).join(' + '),
    tool: 'langfuse',
    rows,
    heads: { question: 'item', system: 'run' },
  });
}

function checkRuns(parts: readonly LangfusePart[]): void {
  for (const { name, items = [] } of parts) {
    const without = items.filter(({ datasetRunName }) => datasetRunName === undefined);
    if (new Set(without.map(({ datasetItemId }) => datasetItemId)).size < without.length)
      throw new ScoresProblem('scores-runs', { name });
  }
}

/** The trace of a score, and the observation within it. */
function placeOf({ traceId, observationId, subject }: Stated<Score>) {
  const { kind, id, traceId: around } = subject ?? {};
  const observation = observationId ?? (kind === 'observation' && id);
  return { trace: traceId ?? (kind === 'trace' ? id : around), observation };
}

/** A run of one observation within a trace isn't judged by the scores of the others. */
const isOf =
  ({ observationId }: Stated<Item>) =>
  (score: Stated<Score>): boolean => {
    const { observation } = placeOf(score);
    return !observationId || !observation || observationId === observation;
  };

const valueOf = ({ dataType, value, stringValue }: Stated<Score>): unknown =>
  /^(?:CATEGORICAL)?$/.test(cellOf(dataType)) && typeof stringValue === 'string' && stringValue
    ? stringValue
    : value;
