import { atLeast, goal, goalLine, load, quotients, shown, spread } from '../report';
import type { Goal, Report } from '../report';
import { table } from '../timing';
import { openBackends } from './backends';
import { openCase, type Trainer } from './case';
import { openJax } from './jax';
import { fastestOf, openLimit } from './limit';
import { openOurs } from './ours';
import { openTorch } from './torch';

const ROUNDS = atLeast(1, 12);
/** Steps a round: about 0.2 … 0.4 s for each. */
const STEPS = { simd: 5, plain: 1, torch: 5, jax: 2 };
const NO_TORCH =
  'PyTorch is NOT installed: the training step is not compared with it. apt-get install python3-torch libopenblas0-pthread, or name a Python that has it: PYTHON=/path/to/python';

type Who = keyof typeof STEPS;

export async function run(): Promise<Report> {
  const busy = load();
  const bench = openCase();
  const backends = openBackends();
  const torch = await openTorch(bench);
  const trainers: [Who, Trainer][] = [
    ['simd', openOurs(bench, backends.simd)],
    ...(torch ? [['torch', torch] as [Who, Trainer]] : []),
    ['jax', await openJax(bench)],
    ['plain', openOurs(bench, backends.plain)],
  ];
  await checkSameModel(trainers);
  const times = await measure(trainers);
  torch?.close();
  const rows = trainers.map(([who, { name }]) => ({
    name,
    milliseconds: spread(times.get(who)!),
    ratio: quotients(times.get(who)!, times.get('simd')!),
  }));
  const warning = torch ? await slowBlas(torch.gflops) : NO_TORCH;
  const goals = goalsOf(times, !warning);
  const tokens = bench.batch.batch * bench.batch.length;
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
    goal('jax-js / step', against('jax'), { atLeast: 3 }),
    goal('plain kernels / step', against('plain'), { atLeast: 8 }),
  ];
}

/** PyTorch is as fast as the BLAS it finds, and Debian's reference BLAS is none to be measured by. */
async function slowBlas(gflops: number): Promise<string | undefined> {
  const limit = fastestOf(await openLimit(), 5).gflops(5);
  if (gflops > limit) return undefined;
  return `PyTorch multiplies matrices at only ${gflops.toFixed(0)} GFLOP/s here, below wasm's ${limit.toFixed(0)}: it has found a slow BLAS, and the ratio to it says nothing. apt-get install libopenblas0-pthread, then measure again.`;
}
