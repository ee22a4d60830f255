import { USUAL_PLAN, type TuningPlan } from '~/lib/own/tuning/settings';
import { exampleOf, TASKS, type Task } from './examples';

/** A run of the study. */
export interface Cell {
  task: Task;
  plan: TuningPlan;
}

/** The grid: three rates by three shares of everyday rows, from one seed. */
const RATES = [2e-3, 1e-3, 4e-3] as const;
const SHARES = [0.25, 0, 1] as const;

/** `tickets/1e-3/0.25/1`: task, rate, share of everyday rows, seed. */
export const nameOf = ({ task, plan: { rate, everyday, seed } }: Cell): string =>
  [task, rate.toExponential(), everyday, seed].join('/');

const cell = (task: Task, rate: number, everyday: number, seed: number): Cell => ({
  task,
  plan: { ...USUAL_PLAN, passes: exampleOf(task).passes, rate, everyday, seed },
});

export const GRID: readonly Cell[] = RATES.flatMap((rate) =>
  SHARES.flatMap((share) => TASKS.map((task) => cell(task, rate, share, 1))),
);

/** Two more seeds of chosen pairs of rate and share. */
export const moreSeeds = (pairs: readonly (readonly [rate: number, share: number])[]): Cell[] =>
  [2, 3].flatMap((seed) =>
    pairs.flatMap(([rate, share]) => TASKS.map((task) => cell(task, rate, share, seed))),
  );
