import type { Message } from '../../language-model/writing';
import { tuningRate, type TuningRow, type TuningState } from '../../llama/tuning';
import { SHORT_REPLY, type TuningPlan } from './settings';
import { stepsOf, stopsOf } from './steps';

/** A reply, and the tokens after which it was cut; 0 where it came to its end. */
export interface Written {
  text: string;
  cut: number;
}

/** The engines of a run behind one door, whether one worker or several. */
export interface Crew {
  /** One step of AdamW. @returns the mean loss before it */
  step(rows: readonly TuningRow[], rate: number): Promise<number>;
  /** The mean loss over all answer tokens of some rows. */
  loss(rows: readonly TuningRow[]): Promise<number>;
  /** Replies to conversations, in order, each of at most so many tokens. */
  write(asked: readonly (readonly Message[])[], most: number): Promise<Written[]>;
  state(): Promise<TuningState>;
  restore(state: TuningState): Promise<void>;
}

/** What a run is given: rows in tokens, and conversations to be answered before and after. */
export interface TuningMaterial {
  train: readonly TuningRow[];
  /** Choose the stop; none where the number of passes is fixed. */
  stop: readonly TuningRow[];
  /** Looked at once, at the end; where nothing chooses the stop, their loss is followed. */
  held: readonly TuningRow[];
  everyday: readonly TuningRow[];
  asked: { held: readonly (readonly Message[])[]; known: readonly (readonly Message[])[] };
  /** Most tokens of a reply to a held-out row. */
  most: number;
}

/** Replies to held-out rows and to what the model knew before. */
export interface Replies {
  held: string[];
  known: string[];
  /** Tokens after which each was cut, those of `held` first, as `Written` has it; earlier runs do not tell. */
  cuts?: number[];
}

/** A look on the way. */
export interface Stop {
  step: number;
  /** Mean loss of the rows that choose the stop, or else of those held out. */
  loss: number;
  /** To the first three of those held out, at most 24 tokens each. */
  replies: string[];
  cuts?: number[];
}

/** A run so far: all that it needs to go on, beside its material. */
export interface TuningRun {
  plan: TuningPlan;
  step: number;
  steps: number;
  /** The training loss of each step. */
  losses: number[];
  stops: Stop[];
  before?: Replies;
  after?: Replies;
  /** The state at the stop with the least loss, where rows choose it. */
  best?: { step: number; loss: number; state: TuningState };
}

/** Replies that are shown on the way. */
const SHOWN = 3;

export const beginRun = (plan: TuningPlan, material: TuningMaterial): TuningRun => ({
  plan,
  step: 0,
  steps: stepsOf(material.train, material.everyday, plan).length,
  losses: [],
  stops: [],
});

/**
 * Does the next piece of a run: the replies before it, a step, or the replies after it. Between two pieces it can be stopped, kept and
 * gone on with; the same run is the same to the bit, whether it was or not.
 *
 * @returns the run after it; the same run where it is at its end
 */
export async function advance(
  run: TuningRun,
  material: TuningMaterial,
  crew: Crew,
): Promise<TuningRun> {
  if (!run.before) return { ...run, before: await repliesOf(material, crew) };
  if (run.step < run.steps) return stepOn(run, material, crew);
  if (run.after) return run;
  if (run.best) await crew.restore(run.best.state);
  return { ...run, after: await repliesOf(material, crew) };
}

async function stepOn(run: TuningRun, material: TuningMaterial, crew: Crew): Promise<TuningRun> {
  const { plan, steps } = run;
  const step = run.step + 1;
  const rows = stepsOf(material.train, material.everyday, plan)[run.step]!;
  const loss = await crew.step(rows, tuningRate(plan.rate, step, steps));
  const next = { ...run, step, losses: [...run.losses, loss] };
  return stopsOf(steps).includes(step) ? lookAt(next, material, crew) : next;
}

async function lookAt(run: TuningRun, material: TuningMaterial, crew: Crew): Promise<TuningRun> {
  const { stop, held, asked } = material;
  const loss = await crew.loss(stop.length > 0 ? stop : held);
  const shown = await crew.write(asked.held.slice(0, SHOWN), SHORT_REPLY);
  const replies = textsOf(shown);
  const stops = [...run.stops, { step: run.step, loss, replies, cuts: cutsOf(shown) }];
  const isBest = stop.length > 0 && !(run.best && run.best.loss <= loss);
  if (!isBest) return { ...run, stops };
  return { ...run, stops, best: { step: run.step, loss, state: await crew.state() } };
}

const textsOf = (written: readonly Written[]): string[] => written.map(({ text }) => text);
const cutsOf = (written: readonly Written[]): number[] => written.map(({ cut }) => cut);

async function repliesOf(
  { asked, most }: TuningMaterial,
  crew: Pick<Crew, 'write'>,
): Promise<Replies> {
  const held = await crew.write(asked.held, most);
  const known = await crew.write(asked.known, SHORT_REPLY);
  return { held: textsOf(held), known: textsOf(known), cuts: cutsOf([...held, ...known]) };
}

/** The step whose adapter a run has. */
export const chosenStep = ({ best, step }: TuningRun): number => best?.step ?? step;
