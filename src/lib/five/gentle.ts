import type { Cells } from './sums';

/** Right answers in percent, of facts that were trained in (`exam`) and of everyday questions. */
export type Shares = Readonly<Record<'exam' | 'everyday', number>>;

/** One LoRA of the grid, from one seed or several, whose cells begin with their names. */
export interface Training {
  /** Of the two that are told of: the page's own LoRA, and the one that was trained from most seeds. */
  name?: string | undefined;
  rate: number;
  /** Whether everyday text was mixed in. */
  replayed: boolean;
  passes: number;
  seeds: readonly string[];
}

/** What it gets where held-out wordings stopped each seed, and after all its passes. */
export interface GentleRun extends Training {
  stopped: Shares;
  whole: Shares;
  /** True if no seed was stopped before its end. */
  isWhole: boolean;
}

export interface Gentle {
  /** What the untouched model gets of the everyday questions, in percent. */
  untouched: number;
  runs: readonly GentleRun[];
  harsh: GentleRun;
  shown: GentleRun;
  /** The most everyday questions that a run without everyday text kept. */
  without: number;
}

/** @param asked questions of each check */
export function gentleOf(cells: Cells, trainings: readonly Training[], asked: Shares): Gentle {
  const runs = trainings.map((training): GentleRun => {
    const { seeds, passes } = training;
    const share = (check: string | number, list: keyof Shares) => {
      const right = seeds.reduce((sum, seed) => sum + cells[`${seed}/${check}/${list}`]!, 0);
      return Math.round((100 * right) / (asked[list] * seeds.length));
    };
    const after = (check: string | number): Shares => ({
      exam: share(check, 'exam'),
      everyday: share(check, 'everyday'),
    });
    return {
      ...training,
      stopped: after('stopped'),
      whole: after(passes),
      isWhole: seeds.every((seed) => cells[`${seed}/stop`] === passes),
    };
  });
  const named = (wanted: string) => runs.find(({ name }) => name === wanted)!;
  return {
    untouched: Math.round((100 * cells['untouched/everyday']!) / asked.everyday),
    runs,
    harsh: named('harsh'),
    shown: named('shown'),
    without: Math.max(
      ...runs.flatMap(({ replayed, stopped, whole }) =>
        replayed ? [] : [stopped.everyday, whole.everyday],
      ),
    ),
  };
}
