import { LAB_DEFAULTS, type LabSettings } from './core/settings';
import { type Clock, type LabRecord, timed } from './core/record';
import { type Contender, FAMILY, isOfFour } from './core/names';
import type { Outcome } from './core/outcome';
import { summarise } from './core/summary';
import type { Row } from './question-list';
import { ranking, type FourRoadsState } from './state';

type Snapshot = Pick<LabRecord, 'settings' | 'outcomes' | 'opened'> & {
  clock?: Partial<Record<Contender, Clock>>;
};

/** The drawn part of a recorded run. */
export interface RecordedRun {
  date: string;
  settings: LabSettings;
  outcomes: Outcome[];
  opened: LabRecord['opened'];
}

export const recordedRun = (
  { settings, outcomes, clock, opened }: Snapshot,
  date: string,
): RecordedRun => ({
  date,
  settings: { ...LAB_DEFAULTS, ...settings },
  outcomes: timed(outcomes, clock ?? {}),
  opened: opened ?? [],
});

/** Number of roads whose question is shown, one per family; all of them would take as much markup as the race. */
const OPENED = 3;

const isFirstOfFamily = (road: Contender, at: number, order: readonly Contender[]): boolean =>
  order.findIndex((other) => FAMILY[other] === FAMILY[road]) === at;

/** A recorded run as state for the figure: in the lab the four roads, with the others behind a fold. */
export function recordedState(
  { settings, outcomes, opened }: RecordedRun,
  page: Pick<FourRoadsState, 'locale' | 't' | 'waits' | 'guess'> & { folded: boolean },
): FourRoadsState {
  const summaries = summarise(outcomes);
  const all = ranking(summaries);
  const order = page.folded ? all : all.filter(isOfFour);
  const others = all.filter((road) => !order.includes(road));
  const shown = order.filter(isFirstOfFamily).slice(0, OPENED);
  const rows = page.folded ? [] : opened.slice(0, 1).map((one) => rowOf(one, shown));
  return {
    ...page,
    ...{ settings, order, others, summaries, opened: rows },
    results: outcomes,
    live: false,
  };
}

function rowOf(
  { at, answers: given }: LabRecord['opened'][number],
  order: readonly Contender[],
): Row {
  const answers = order.flatMap((road) => (given[road] ? [{ road, answered: given[road] }] : []));
  const { question = '', expected = '' } = answers[0]?.answered ?? {};
  return { at, question, expected, answers };
}
