import { plainBackend } from '~/lib/tinylm/kernels/plain';
import { parameterCount } from '~/lib/tinylm/parameters';
import { atLeast, goal, goalLine, load, quotients, shown, spread } from '../report';
import type { Goal, Report } from '../report';
import { table } from '../timing';
import { fastBackend } from '../../../scripts/record/model';
import { openCase, openOurs, type Trainer } from './case';
import { openTorch } from './torch';

const ROUNDS = atLeast(1, 12);
/** Steps a round: about 0.2 … 0.4 s for each. */
const STEPS = { simd: 5, plain: 1, torch: 5 };
const NO_TORCH =
  'PyTorch is NOT installed: the training step is not compared with it. apt-get install python3-torch libopenblas0-pthread, or name a Python that has it: PYTHON=/path/to/python';

type Who = keyof typeof STEPS;

export async function run(): Promise<Report> {
  const busy = load();
  const bench = openCase();
  const torch = await openTorch(bench);
  const trainers: [Who, Trainer][] = [
    ['simd', openOurs(bench, fastBackend())],
    ...(torch ? [['torch', torch] as [Who, Trainer]] : []),
    ['plain', openOurs(bench, plainBackend)],
  ];
  await checkSameModel(trainers);
  const times = await measure(trainers);
  torch?.close();
  const rows = trainers.map(([who, { name }]) => ({
    name,
    milliseconds: spread(times.get(who)!),
    ratio: quotients(times.get(who)!, times.get('simd')!),
  }));
  const tokens = bench.batch.batch * bench.batch.length;
  // A token costs about six operations a parameter, forward and back.
  const flop = 6 * parameterCount(bench.config) * tokens;
  const ours = flop / (1e6 * spread(times.get('simd')!).median);
  const warning = torch ? slowBlas(torch.gflops, ours) : NO_TORCH;
  const goals = goalsOf(times, !warning);
  const lines = table(
    ['training step d96 L3 h4 T96 B8 V296', 'ms', 'ratio', 'tokens/s'],
    rows.map(({ name, milliseconds, ratio }) => [
      name,
      shown(milliseconds),
      shown(ratio, 2),
      ((1000 * tokens) / milliseconds.median).toFixed(0),
    ]),
  );
  const figures = { load: busy, torchGflops: torch?.gflops ?? null, rows, goals, warning };
  return { text: [lines, ...goals.map(goalLine)].join('\n'), figures, warning };
}

/** Also warms all up. From one start the losses must agree, before the first step and after it. */
async function checkSameModel(trainers: readonly [Who, Trainer][]): Promise<void> {
  for (const time of ['first', 'second']) {
    const losses: number[] = [];
    for (const [, trainer] of trainers) losses.push((await trainer.train(1)).losses[0]!);
    const apart = Math.max(...losses) - Math.min(...losses);
    if (!(apart < 1e-4))
      throw new Error(`These are not the same model: ${time} losses ${losses.join(', ')}.`);
  }
}

async function measure(trainers: readonly [Who, Trainer][]): Promise<Map<Who, number[]>> {
  const times = new Map<Who, number[]>(trainers.map(([who]) => [who, []]));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [who, trainer] of trainers) {
      const { milliseconds } = await trainer.train(STEPS[who]);
      if (round > 0) times.get(who)!.push(milliseconds / STEPS[who]); // the first warms up
    }
  }
  return times;
}

function goalsOf(times: ReadonlyMap<Who, number[]>, torchCounts: boolean): Goal[] {
  const ours = times.get('simd')!;
  const against = (who: Who) => quotients(times.get(who)!, ours);
  return [
    ...(torchCounts
      ? [goal('step / PyTorch', quotients(ours, times.get('torch')!), { atMost: 1.5 })]
      : []),
    goal('plain kernels / step', against('plain'), { atLeast: 8 }),
  ];
}

/** PyTorch is as fast as the BLAS it finds, and Debian's reference BLAS is none to be measured by. */
function slowBlas(torch: number, ours: number): string | undefined {
  if (torch > ours) return undefined;
  return `PyTorch multiplies matrices at only ${torch.toFixed(0)} GFLOP/s here, below the ${ours.toFixed(0)} of our whole step: it has found a slow BLAS, and the ratio to it says nothing. apt-get install libopenblas0-pthread, then measure again.`;
}
