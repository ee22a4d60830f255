import { ROADS, type Road } from '~/lib/road';
import type { Contender, TaskName } from '../core/names';
import type { Outcome } from '../core/outcome';
import { compare, summarise, type RoadSummary } from '../core/summary';

/** The tasks, one column each; New facts appears twice, with its initial search and with its improved one. */
const COLUMNS = [
  { name: 'words', task: 'facts' },
  { name: 'facts', task: 'facts' },
  { name: 'change', task: 'change' },
  { name: 'poison', task: 'poison' },
  { name: 'behaviour', task: 'behaviour' },
  { name: 'both', task: 'both' },
] as const satisfies readonly { name: string; task: TaskName }[];
export type ColumnName = (typeof COLUMNS)[number]['name'];
type Recorded = (typeof COLUMNS)[number]['task'];
type Results = readonly Outcome[];

/** Tasks whose records are drawn, each once. */
export const RECORDED: readonly Recorded[] = [...new Set(COLUMNS.map(({ task }) => task))];

/** A share with the range of what is known of it. */
export type Share = Pick<RoadSummary, 'mean' | 'low' | 'high'>;

/** Measurements besides the records of the tasks. */
export interface Besides {
  /** New facts, learned from scratch with general text around them. */
  scratch: Share;
  /** Shares right that a contender reached on other pretrained models; the ranges cover them. */
  others: (task: Recorded, contender: Contender) => readonly number[];
}

/** A road alone, or tuned with retrieval. */
export type Leader = Road | 'both';

export interface Column {
  name: ColumnName;
  /** From scratch is there where it was measured with general text around its own. */
  roads: Partial<Record<Road, Share>>;
  base: RoadSummary;
  /** Retrieved examples in the prompt. */
  examples: RoadSummary;
  /** Tuned with retrieval, if it was run: never with a keyword search. */
  both?: RoadSummary;
  /** The road with most right answers; several if these questions cannot tell them apart. */
  leaders: Leader[];
  /** True if the previous column had another leader. */
  turned: boolean;
}

/** The columns in order, computed from the outcomes of each task's recorded run. */
export function columnsOf(
  outcomesOf: (task: Recorded) => Results,
  { scratch, others }: Besides,
): Column[] {
  const columns = COLUMNS.map(({ name, task }) =>
    columnOf(name, outcomesOf(task), {
      scratch: task === 'facts' ? scratch : undefined,
      others: (contender) => others(task, contender),
    }),
  );
  return columns.map((column, i) => ({
    ...column,
    turned: i > 0 && !column.leaders.some((leader) => columns[i - 1]!.leaders.includes(leader)),
  }));
}

/**
 * Columns whose prompts may contain more than the road's own texts: the
 * nearest examples, alone or with passages and a rule.
 */
const TOGETHER: Partial<Record<ColumnName, Partial<Record<Road, Contender>>>> = {
  behaviour: { prompt: 'examples' },
  both: { rag: 'whole' },
};

/** The contender that represents a road in a column. */
type Runner = (road: Road) => Contender;

function columnOf(
  name: ColumnName,
  outcomes: Results,
  {
    scratch,
    others,
  }: { scratch: Share | undefined; others: (contender: Contender) => readonly number[] },
): Omit<Column, 'turned'> {
  const byWords = name === 'words';
  const runner: Runner = (road) => {
    if (byWords && road === 'rag') return 'words';
    return TOGETHER[name]?.[road] ?? road;
  };
  const both = byWords ? undefined : summaryOf(outcomes, 'both');
  return {
    name,
    roads: Object.fromEntries([
      ...TRIED.map((road) => {
        const one = runner(road);
        return [road, spanned(recorded(outcomes, one), others(one))] as const;
      }),
      ...(scratch ? [['scratch', scratch] as const] : []),
    ]),
    base: recorded(outcomes, 'base'),
    examples: recorded(outcomes, 'examples'),
    ...(both && { both }),
    leaders: leadersOf(outcomes, runner, both !== undefined, scratch),
  };
}

/** The roads that each task's record has under fair conditions. */
const TRIED = ROADS.filter((road) => road !== 'scratch');

const spanned = ({ mean, low, high }: Share, others: readonly number[]): Share => ({
  mean,
  low: Math.min(low, ...others),
  high: Math.max(high, ...others),
});

const of = (outcomes: Results, contender: Contender) =>
  outcomes.filter(({ road }) => road === contender);

const summaryOf = (outcomes: Results, contender: Contender): RoadSummary | undefined =>
  summarise(of(outcomes, contender))[0];

function recorded(outcomes: Results, contender: Contender): RoadSummary {
  const summary = summaryOf(outcomes, contender);
  if (!summary) throw new Error(`The record has no road "${contender}". Record the lab again.`);
  return summary;
}

/** The best single road with those level with it; `both` only if it beats each of them. */
function leadersOf(
  outcomes: Results,
  runner: Runner,
  withBoth: boolean,
  scratch: Share | undefined,
): Leader[] {
  const meanOf = (road: Road) => recorded(outcomes, runner(road)).mean;
  const best = TRIED.reduce((one, other) => (meanOf(other) > meanOf(one) ? other : one));
  const lead = (one: Contender, other: Contender) =>
    compare(of(outcomes, one), of(outcomes, other));
  const together = withBoth && lead('both', runner(best));
  if (together && together.low > 0) return ['both'];
  const level = TRIED.filter(
    (road) => road === best || lead(runner(best), runner(road))?.undecided,
  );
  const { low, high } = scratch ? ahead(scratch, recorded(outcomes, runner(best))) : NEVER;
  if (low > 0) return ['scratch'];
  return high >= 0 ? [...level, 'scratch'] : level;
}

const NEVER = { low: -1, high: -1 };

/** The range of the difference of two shares from questions of their own (Newcombe 1998, method 10). */
function ahead(one: Share, other: Share): { low: number; high: number } {
  const by = one.mean - other.mean;
  return {
    low: by - Math.hypot(one.mean - one.low, other.high - other.mean),
    high: by + Math.hypot(one.high - one.mean, other.mean - other.low),
  };
}
