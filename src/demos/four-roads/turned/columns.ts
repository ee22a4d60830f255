import { byRoad, ROADS, type Road } from '~/lib/road';
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

/** A road alone, or tuned with retrieval. */
export type Leader = Road | 'both';

export interface Column {
  name: ColumnName;
  roads: Record<Road, RoadSummary>;
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
export function columnsOf(outcomesOf: (task: Recorded) => Results): Column[] {
  const columns = COLUMNS.map(({ name, task }) => columnOf(name, outcomesOf(task)));
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

function columnOf(name: ColumnName, outcomes: Results): Omit<Column, 'turned'> {
  const byWords = name === 'words';
  const runner: Runner = (road) => {
    if (byWords && road === 'rag') return 'words';
    return TOGETHER[name]?.[road] ?? road;
  };
  const both = byWords ? undefined : summaryOf(outcomes, 'both');
  return {
    name,
    roads: byRoad((road) => recorded(outcomes, runner(road))),
    base: recorded(outcomes, 'base'),
    examples: recorded(outcomes, 'examples'),
    ...(both && { both }),
    leaders: leadersOf(outcomes, runner, both !== undefined),
  };
}

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
function leadersOf(outcomes: Results, runner: Runner, withBoth: boolean): Leader[] {
  const meanOf = (road: Road) => recorded(outcomes, runner(road)).mean;
  const best = ROADS.reduce((one, other) => (meanOf(other) > meanOf(one) ? other : one));
  const lead = (one: Contender, other: Contender) =>
    compare(of(outcomes, one), of(outcomes, other));
  const together = withBoth && lead('both', runner(best));
  if (together && together.low > 0) return ['both'];
  return ROADS.filter((road) => road === best || lead(runner(best), runner(road))?.undecided);
}
