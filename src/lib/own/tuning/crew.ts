import { answersIn, summed, TOGETHER, type TuningRow, type TuningState } from '../../llama/tuning';
import type { Message } from '../../language-model/writing';
import type { Crew, Written } from './run';

type Gradients = Float32Array<ArrayBuffer>;

/** One engine, in a worker or in this thread. Calls may wait for others. */
export interface Engine {
  /** Σ loss of a row's answer ÷ total, with its gradients. */
  gradients(of: { row: TuningRow; total: number }): Promise<{ loss: number; numbers: Gradients }>;
  apply(of: { numbers: Gradients; rate: number }): Promise<void>;
  /** The mean loss of a row's answer. */
  loss(of: { row: TuningRow }): Promise<number>;
  /** Replies to at most four conversations. */
  write(of: { asked: readonly (readonly Message[])[]; most: number }): Promise<Written[]>;
  state(of: object): Promise<TuningState>;
  restore(of: { state: TuningState }): Promise<void>;
}

/**
 * Engines that share the work of a run: each has a whole network, and only gradients travel. They are added in the order of
 * the rows, so the adapter is the same to the bit however many engines there are.
 */
export function crewOf(engines: readonly Engine[]): Crew {
  const [first] = engines;
  const all = async (ask: (engine: Engine) => Promise<void>): Promise<void> =>
    void (await Promise.all(engines.map(ask)));
  return {
    async step(rows, rate) {
      const total = tokensIn(rows);
      const parts = await dealt(engines, rows, (engine, row) => engine.gradients({ row, total }));
      const numbers = summed(parts.map((part) => part.numbers));
      await all((engine) => engine.apply({ numbers, rate }));
      return parts.reduce((sum, { loss }) => sum + loss, 0);
    },
    async loss(rows) {
      const losses = await dealt(engines, rows, (engine, row) => engine.loss({ row }));
      const sum = rows.reduce((so, row, at) => so + losses[at]! * answersIn(row), 0);
      return sum / tokensIn(rows);
    },
    async write(asked, most) {
      const groups = Array.from({ length: Math.ceil(asked.length / TOGETHER) }, (_, at) =>
        asked.slice(at * TOGETHER, (at + 1) * TOGETHER),
      );
      const write = (engine: Engine, group: typeof asked) => engine.write({ asked: group, most });
      return (await dealt(engines, groups, write)).flat();
    },
    state: () => first!.state({}),
    restore: (state) => all((engine) => engine.restore({ state })),
  };
}

const tokensIn = (rows: readonly TuningRow[]): number =>
  rows.reduce((sum, row) => sum + answersIn(row), 0);

/** Gives each engine the next task as soon as it is free. @returns what came of the tasks, in their order */
async function dealt<T, R>(
  engines: readonly Engine[],
  tasks: readonly T[],
  perform: (engine: Engine, task: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  await Promise.all(
    engines.map(async (engine) => {
      while (next < tasks.length) {
        const at = next++;
        results[at] = await perform(engine, tasks[at]!);
      }
    }),
  );
  return results;
}
