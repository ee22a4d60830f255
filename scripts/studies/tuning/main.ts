/**
 * Tunes SmolLM2 on the examples of content/tuning, as the page does, and writes what came of it to content/tuning/runs, a file a run:
 *
 *     node scripts/run-ts.mjs scripts/studies/tuning/main.ts [--only=tickets/1e-3/0.25/1] [--task=tickets] [--more=1e-3/0.25,5e-4/0.5]
 *
 * The grid is run, or with `--more` two further seeds of some pairs of rate and share. Runs whose file is there are left out, so that it
 * can be broken off and several can run beside each other. It needs the model of `npm run models`, and some minutes a run.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { crewOf } from '~/lib/own/tuning/crew';
import { engineOf } from '~/lib/own/tuning/engine';
import { recordedOutcome } from '~/lib/own/tuning/recorded';
import { advance, beginRun, chosenStep, type TuningRun } from '~/lib/own/tuning/run';
import { alphaOf } from '~/lib/own/tuning/settings';
import { promptOf } from '~/lib/own/tuning/twice';
import { linesOf } from '../../record/run-file';
import { GRID, moreSeeds, nameOf, type Cell } from './grid';
import { everydayThings, prepared } from './material';
import { openSmollm2Tuning, smollm2Tokenizer } from './open';

const { values } = parseArgs({
  options: { only: { type: 'string' }, task: { type: 'string' }, more: { type: 'string' } },
});

const fileOf = (cell: Cell): string => `content/tuning/runs/${nameOf(cell)}.json`;

/** Digits of a loss in a record. */
const DIGITS = 4;
const rounded = (loss: number): number => Number(loss.toFixed(DIGITS));

async function run(cell: Cell): Promise<void> {
  const { task, plan } = cell;
  const tokenizer = smollm2Tokenizer();
  const { material, room, split, rule } = prepared(task, plan.seed, tokenizer);
  const settings = { ...plan, alpha: alphaOf(plan) };
  const tuning = await openSmollm2Tuning(settings, room);
  const crew = crewOf([engineOf(tuning, tokenizer)]);
  const began = performance.now();
  let state = beginRun(plan, material);
  for (;;) {
    const next = await advance(state, material, crew);
    if (next === state) break;
    state = next;
  }
  const held = split.held.map(({ messages, reply }) => ({
    prompt: promptOf(messages),
    wanted: reply,
  }));
  const replies = { held, before: state.before!, after: state.after! };
  const told = recordedOutcome([replies], everydayThings(), rule);
  console.log(
    `${nameOf(cell)}: right ${told.before} → ${told.after} of ${told.of}, lost ${told.lost} of ${told.known}, declined ${told.declined} → ${told.refused}, stop ${chosenStep(state)} of ${state.steps}, ${Math.round((performance.now() - began) / 1000)} s`,
  );
  const file = fileOf(cell);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${linesOf({ ...recordOf(state), held })}\n`);
}

/** A run as it is kept: without the state of its best stop. */
function recordOf(run: TuningRun): object {
  return {
    ...run,
    best: undefined,
    losses: run.losses.map(rounded),
    stops: run.stops.map((stop) => ({ ...stop, loss: rounded(stop.loss) })),
    chosen: chosenStep(run),
  };
}

const pairs = values.more
  ?.split(',')
  .map((pair) => pair.split('/').map(Number) as [number, number]);
for (const cell of pairs ? moreSeeds(pairs) : GRID) {
  const isAsked =
    (values.only ?? nameOf(cell)) === nameOf(cell) && (values.task ?? cell.task) === cell.task;
  if (isAsked && !existsSync(fileOf(cell))) await run(cell);
}
