import { bootstrapInterval } from '~/lib/evaluation/bootstrap';
import { spreadOfShares } from '../../../tools/evaluation/spread-of-shares';
import { mean } from '~/lib/math/vector';
import { seededRng } from '~/lib/math/rng';
import { short, type Cells } from './cells';
import { FOLLOWED, KINDS, type Kind, type Outvoted } from './outvoted';
import { rightAt } from './push';

/** Biases on `unknown`: none, the one that was fitted, and the one that was fitted on another seed. */
const WAYS = {
  plain: (_: number) => 0,
  biased: (own: number) => own,
  borrowed: (_: number, other: number) => other,
} as const;

/** What is quoted of an arm over its seeds: means, with an interval of 95% over seeds and questions. */
export function armCells(arm: string, runs: readonly Outvoted[]): Cells {
  const cells: Cells = {};
  /** The next seed's bias, the first's for the last one. */
  const borrowed = (i: number) => runs[(i + 1) % runs.length]!.bias;
  for (const kind of KINDS) {
    for (const [way, sizeOf] of Object.entries(WAYS)) {
      const right = runs.map((run, i) => rightAt(run.right[kind], sizeOf(run.bias, borrowed(i))));
      Object.assign(cells, shareCells(`${arm}/${inWay(way)}${kind}`, right, runs, kind));
    }
    const guarded = runs.map((run) => rightAt(run.guarded[kind], run.threshold));
    Object.assign(cells, shareCells(`${arm}/guarded/${kind}`, guarded, runs, kind));
    const pushed = runs.map(({ random }) => random[kind]);
    Object.assign(cells, shareCells(`${arm}/random/${kind}`, pushed, runs, kind));
  }
  for (const kind of ['new', 'old'] as const)
    for (const [way, of] of Object.entries({
      plain: () => 0,
      biased: ({ bias }: Outvoted) => bias,
    })) {
      const declined = runs.map(
        (run) => run.margins[kind].filter((each) => each + of(run) > 0).length,
      );
      Object.assign(
        cells,
        shareCells(`${arm}/${inWay(way)}declined/${kind}`, declined, runs, kind),
      );
    }
  return { ...cells, ...numberCells(arm, runs) };
}

const inWay = (way: string): string => (way === 'plain' ? '' : `${way}/`);

function shareCells(path: string, right: readonly number[], runs: readonly Outvoted[], kind: Kind) {
  const questions = runs[0]!.right[kind].length;
  const shares = right.map((count) => count / questions);
  return withInterval(path, spreadOfShares(shares, questions));
}

function withInterval(path: string, at: { mean: number; low: number; high: number }): Cells {
  return {
    [path]: short(at.mean),
    [`${path}/low`]: short(at.low),
    [`${path}/high`]: short(at.high),
  };
}

/** Margins in nats, how surely they tell questions apart, the bias and the steps, with an interval over the seeds. */
function numberCells(arm: string, runs: readonly Outvoted[]): Cells {
  const numbers: Record<string, (run: Outvoted) => number | undefined> = {
    bias: ({ bias }) => bias,
    steps: ({ steps }) => steps,
    'told/new': ({ told }) => told.new,
    'told/old': ({ told }) => told.old,
    threshold: ({ threshold }) => threshold,
    'sure/new': ({ sure }) => sure.new,
    'sure/old': ({ sure }) => sure.old,
  };
  for (const kind of FOLLOWED) numbers[`margin/${kind}`] = (run) => mean(run.margins[kind]);
  for (const { step } of runs[0]!.looks)
    for (const kind of FOLLOWED)
      numbers[`margin/${kind}@${step}`] = ({ looks }) =>
        looks.find((look) => look.step === step)?.margins[kind];
  return Object.fromEntries(
    Object.entries(numbers).flatMap(([name, of]) => {
      const values = runs.map(of).filter((value) => value !== undefined);
      if (values.length < runs.length) return []; // some ended before that step
      return Object.entries(
        withInterval(`${arm}/${name}`, bootstrapInterval(values, seededRng(38))),
      );
    }),
  );
}
