import { TSNE as DruidTsne } from '@saehrimnir/druidjs';
import { UMAP } from 'umap-js';
import { rowOf, unitRows, type Vectors } from '~/lib/embedding/vectors';
import { randomNormal, seededRng } from '~/lib/math/rng';
import { DEFAULTS, openProjection, project } from '~/lib/projection';
import { quality } from '~/lib/projection/quality';
import { atLeast, goal, goalLine, load, quotients, shown, spread } from './report';
import type { Report, Spread } from './report';
import { table, timed } from './timing';

const ROUNDS = atLeast(1, 3);
const WIDTH = 64;
const POINTS = atLeast(200, 2_000);
const MANY_POINTS = atLeast(400, 5_000);
const NEIGHBOURS = 12;
/** Equal quality: trustworthiness no further below. */
const EQUAL = 0.01;
/** The library takes as many steps as the paper of 2008 in half its time. */
const TSNE_STEPS = atLeast(20, 500);

type Projection = 'umap' | 'tsne';

interface Maker {
  name: string;
  projection: Projection;
  make(points: Vectors): Float32Array;
}

const ours = (projection: Projection): Maker => ({
  name: 'Crossroads',
  projection,
  make: (points) => project(points, { ...DEFAULTS, projection }).positions,
});

const umapJs: Maker = {
  name: 'umap-js',
  projection: 'umap',
  make: (points) => flat(new UMAP({ random: seededRng(1) }).fit(rowsOf(points))),
};

const druid: Maker = {
  name: 'druidjs',
  projection: 'tsne',
  make(points) {
    const tsne = new DruidTsne(rowsOf(points), { perplexity: DEFAULTS.perplexity, seed: 1 });
    return flat(tsne.transform(TSNE_STEPS));
  },
};

export async function run(): Promise<Report> {
  const busy = load();
  const points = unitRows(courseLike(POINTS));
  const makers = [ours('umap'), umapJs, ours('tsne'), druid];
  const { seconds, trust } = await measure(makers, points);
  const versus = (own: number, other: number) => quotients(seconds[other]!, seconds[own]!);
  const worse = (own: number, other: number): Spread =>
    spread(trust[other]!.map((value, round) => value - trust[own]![round]!));
  const goals = [
    goal('UMAP: time of umap-js by ours', versus(0, 1), { atLeast: 1 }),
    goal('UMAP: trustworthiness of umap-js less ours', worse(0, 1), { atMost: EQUAL }),
    goal('t-SNE: time of druidjs by ours', versus(2, 3), { atLeast: 1 }),
    goal('t-SNE: trustworthiness of druidjs less ours', worse(2, 3), { atMost: EQUAL }),
  ];
  const rows = makers.map(({ name, projection }, at) => [
    `${projection} ${name}`,
    shown(spread(seconds[at]!), 2),
    shown(versus(at < 2 ? 0 : 2, at), 1),
    spread(trust[at]!).median.toFixed(4),
  ]);
  const steps = await stepsOfMany();
  const text = [
    table([`${POINTS} × ${WIDTH}`, 'seconds', 'by ours', `trustworthiness@${NEIGHBOURS}`], rows),
    table(
      [`${MANY_POINTS} × ${WIDTH}, ours`, 'preparation, ms', 'one step, ms'],
      steps.map(({ projection, preparation, step }) => [
        projection,
        preparation.toFixed(0),
        step.toFixed(1),
      ]),
    ),
    ...goals.map(goalLine),
    `load of the machine at the start: ${busy.toFixed(1)}`,
  ].join('\n');
  return { text, figures: { seconds, trust, steps, goals, busy } };
}

/** Every maker in turn, several rounds, so that a slow moment of the machine hits all alike. */
async function measure(makers: readonly Maker[], points: Vectors) {
  const seconds: number[][] = makers.map(() => []);
  const trust: number[][] = makers.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, { make }] of makers.entries()) {
      const [positions, milliseconds] = await timed(() => make(points));
      seconds[at]!.push(milliseconds / 1_000);
      trust[at]!.push(quality(points, positions, NEIGHBOURS).trustworthiness);
    }
  }
  return { seconds, trust };
}

async function stepsOfMany() {
  const points = unitRows(courseLike(MANY_POINTS));
  const found: { projection: Projection; preparation: number; step: number }[] = [];
  for (const projection of ['umap', 'tsne'] as const) {
    const stepper = openProjection(points, { ...DEFAULTS, projection });
    const [, preparation] = await timed(() => {
      while (stepper.snapshot().of === 0) stepper.advance(100_000 / MANY_POINTS);
    });
    const before = stepper.snapshot().done;
    const [, all] = await timed(() => {
      while (stepper.advance(100));
    });
    found.push({ projection, preparation, step: all / (stepper.snapshot().of - before) });
  }
  return found;
}

/** Groups of very different sizes around directions drawn by lot, as texts on forty subjects would lie. */
function courseLike(count: number): Vectors {
  const rng = seededRng(11);
  const deviate = () => randomNormal(rng);
  const subjects = Array.from({ length: 40 }, () => Array.from({ length: WIDTH }, deviate));
  const values = new Float32Array(count * WIDTH);
  for (let at = 0; at < count; at++) {
    const subject = subjects[Math.floor(subjects.length * rng() ** 2)]!;
    const spread = 0.6 + 0.8 * rng();
    for (let axis = 0; axis < WIDTH; axis++)
      values[at * WIDTH + axis] = subject[axis]! + spread * deviate();
  }
  return { count, width: WIDTH, values };
}

const rowsOf = (points: Vectors): number[][] =>
  Array.from({ length: points.count }, (_, at) => Array.from(rowOf(points, at)));

const flat = (rows: readonly (readonly number[])[]): Float32Array =>
  Float32Array.from(rows.flatMap(([x, y]) => [x!, y!]));
