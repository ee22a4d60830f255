import { explained, spearman } from '../../../tools/evaluation/correlation';
import { quantile } from '~/lib/evaluation/bootstrap';
import { randomInteger, seededRng } from '~/lib/math/rng';
import { short, type Cells } from './cells';
import { ENOUGH, type Razor } from './razor';

export interface Run extends Razor {
  setting: string;
  seed: number;
}

const DISTANCES = ['kl', 'klOthers', 'klBack', 'klOld', 'moved'] as const;
const RESAMPLES = 1_000;

/** Runs that are compared: all, those with equal learning, and of both only those taught by questions without old text. */
const SETS: Record<string, (run: Run) => boolean> = {
  every: () => true,
  equal: (run) => run.new >= ENOUGH,
  'equal-no-replay': (run) => run.new >= ENOUGH && run.setting.includes('/questions/'),
  'equal-replay': (run) => run.new >= ENOUGH && run.setting.includes('/replay-'),
};

/**
 * How well each distance orders runs by the old facts they kept: R² of a straight line, and Spearman's rank correlation, negative
 * where more distance goes with less kept. Intervals of 95% from drawing settings, each with all its seeds, since runs of one
 * setting resemble each other. `lead` is by how much the first of two distances orders better than the second.
 */
export function orders(runs: readonly Run[]): Cells {
  const cells: Cells = {};
  for (const [set, isIn] of Object.entries(SETS)) {
    const own = runs.filter(isIn);
    cells[`${set}/runs`] = own.length;
    const statistics = statisticsOf(own);
    const drawn = resampled(own).map(statisticsOf);
    for (const [name, value] of Object.entries(statistics)) {
      const sorted = Float64Array.from(drawn, (each) => each[name]!).sort();
      cells[`${set}/${name}`] = short(value);
      cells[`${set}/${name}/low`] = short(quantile(sorted, 0.025));
      cells[`${set}/${name}/high`] = short(quantile(sorted, 0.975));
    }
  }
  return cells;
}

function statisticsOf(runs: readonly Run[]): Record<string, number> {
  const old = runs.map((run) => run.old);
  const all: Record<string, number> = {};
  for (const distance of DISTANCES) {
    const values = runs.map((run) => run[distance]);
    all[`${distance}/r2`] = explained(values, old);
    all[`${distance}/spearman`] = spearman(values, old);
  }
  const lead = (one: string, other: string) => all[`${other}/spearman`]! - all[`${one}/spearman`]!;
  return {
    ...all,
    'lead/kl-moved': lead('kl', 'moved'),
    'lead/klOthers-moved': lead('klOthers', 'moved'),
  };
}

function resampled(runs: readonly Run[]): Run[][] {
  const settings = [...Map.groupBy(runs, ({ setting }) => setting).values()];
  const rng = seededRng(38);
  return Array.from({ length: RESAMPLES }, () =>
    settings.flatMap(() => settings[randomInteger(settings.length, rng)]!),
  );
}
