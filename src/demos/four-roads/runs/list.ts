import type { LabRun } from '../core/lab-run';

/** The runs of a visit with the reader's choices. Plain data; every change returns a new list. */
export interface RunList {
  runs: readonly LabRun[];
  /** Ids of the runs ticked for comparison: at most two, in the order they were ticked. */
  picked: readonly string[];
  /** Id of the run drawn above. */
  shown?: string;
  /** The run deleted last, which can be restored. */
  removed?: LabRun;
}

export const NO_RUNS: RunList = { runs: [], picked: [] };

/** Number of runs that keep their prompts and passages: a run with ten seeds takes some 15 MB. */
export const WHOLE_RUNS = 3;

/** The newest first. */
export const inOrder = (runs: readonly LabRun[]): LabRun[] =>
  [...runs].sort((a, b) => b.date.localeCompare(a.date));

/** Adds a run, replacing one with the same id. */
export function withRun(list: RunList, run: LabRun): RunList {
  const others = list.runs.filter(({ id }) => id !== run.id);
  return { ...list, runs: lightened([...others, run]) };
}

export function withoutRun(list: RunList, id: string): RunList {
  const removed = list.runs.find((run) => run.id === id);
  return {
    ...list,
    removed,
    runs: list.runs.filter((run) => run.id !== id),
    picked: list.picked.filter((one) => one !== id),
  };
}

export const restored = ({ removed, ...list }: RunList): RunList =>
  removed ? withRun(list, removed) : list;

/** Ticks or unticks a run; if three are ticked, the first is unticked. */
export function picked(list: RunList, id: string): RunList {
  const others = list.picked.filter((one) => one !== id);
  const ticked = others.length < list.picked.length ? others : [...others, id].slice(-2);
  return { ...list, picked: ticked };
}

/** The two ticked runs, the earlier one first. */
export function pairOf({ runs, picked }: RunList): [LabRun, LabRun] | undefined {
  const [first, second] = picked
    .flatMap((id) => runs.find((run) => run.id === id) ?? [])
    .sort((a, b) => a.date.localeCompare(b.date));
  return first && second && [first, second];
}

/** Removes prompts and passages from all but the last few runs, so that a long visit needs little memory. */
function lightened(runs: readonly LabRun[]): LabRun[] {
  const heavy = runs.length - WHOLE_RUNS;
  return runs.map((run, i) => (i < heavy && isWhole(run) ? light(run) : run));
}

const isWhole = ({ results }: LabRun): boolean => results[0]?.questions[0]?.prompt !== '';

const light = (run: LabRun): LabRun => ({
  ...run,
  results: run.results.map((result) => ({
    ...result,
    questions: result.questions.map((each) => ({ ...each, prompt: '', written: [], found: [] })),
  })),
});
