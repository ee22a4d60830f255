import { Problem } from '../../problem';
import type { Adapter } from '../adapter/file';
import { upToFour } from '../../tinylm/shapes';
import { adapterOf } from './adapter';
import type { TuningBackend } from './kernels';
import { openModel, type AdapterSettings, type Model } from './model';
import { answersIn, learn, lossOf, type TuningRow } from './pass';
import { peftFiles, type PeftFiles } from './peft';
import { plainTuning } from './plain';
import { update } from './update';
import type { FrozenWeights } from './weights';
import { write } from './write';

/** What it may take. */
export interface TuningRoom {
  /** Most tokens of a row or of a prompt with its reply, and most tokens of a row that are learnt. */
  longest?: number;
  answers?: number;
  /** Most megabytes of memory that it may ask for; by default what the browser gives. */
  most?: number | undefined;
}

/** The state of a run between two steps, which another of the same settings can go on from. */
export interface TuningState {
  steps: number;
  /** Trained numbers and both moments, each as long as `floats` of the plan, one after the other. */
  numbers: Float32Array<ArrayBuffer>;
}

export interface Tuning {
  /** Megabytes of memory, and whether all that the way back needs is kept. */
  readonly megabytes: number;
  readonly keeps: boolean;
  /**
   * One step of AdamW from the mean loss over all answer tokens of some rows, each read by itself, their gradients added in
   * order. @returns that loss, before the step
   */
  step(rows: readonly TuningRow[], rate?: number): number;
  /** Σ loss of a row's answer ÷ `total`, and a copy of its gradients, so that another worker can add them. */
  gradients(row: TuningRow, total: number): { loss: number; numbers: Float32Array<ArrayBuffer> };
  /** One step of AdamW from gradients that were added up. */
  apply(gradients: Float32Array, rate: number): void;
  /** The mean loss of a row's answer. */
  loss(row: TuningRow): number;
  write: (
    prompts: readonly (readonly number[])[],
    until: { end: number; most: number },
  ) => Generator<number, number[][]>;
  /** What was trained, as the writing network takes it. */
  adapter(): Adapter;
  peft(): PeftFiles;
  state(): TuningState;
  /** @throws RangeError if the state is of other settings */
  restore(state: TuningState): void;
}

/** The rate at which a step is taken unless another is given. */
const RATE = 1e-3;

const ROOM = { longest: 192, answers: 64 };

/**
 * Opens a network for tuning by low-rank additions (LoRA, Hu et al. 2022), with exact gradients on the processor. Where the
 * memory for keeping what the way back needs is refused, it is computed again, layer by layer: a half slower.
 *
 * @param backend by default plain TypeScript, many times slower than the kernels that a page runs
 * @throws Problem `memory-refused` if both ways are refused; RangeError for settings that no adapter has
 * @example openTuning(weights, { rank: 8, alpha: 16, modules: ['q', 'v'], seed: 1 }).step([{ tokens: [1, 2, 3], from: 2 }])
 */
export function openTuning(
  weights: FrozenWeights,
  settings: AdapterSettings,
  room: TuningRoom = {},
  backend: TuningBackend = plainTuning,
): Tuning {
  checkSettings(settings);
  const model = openRoomy(weights, settings, room, backend);
  const trained = () => ({ ...settings, shape: model.shape, numbers: trainedIn(model) });
  return {
    megabytes: Math.ceil((4 * model.plan.floats) / MEGABYTE),
    keeps: model.extent.keeps,
    step: (rows, rate = RATE) => step(model, rows, rate),
    gradients: (row, total) => ({ loss: learn(model, row, total), numbers: gradientsOf(model) }),
    apply: (gradients, rate) => apply(model, gradients, rate),
    loss: (row) => lossOf(model, row, answersIn(row)),
    write: (prompts, until) => write(model, prompts, until),
    adapter: () => adapterOf(trained()),
    peft: () => peftFiles(trained()),
    state: () => stateOf(model),
    restore: (state) => restore(model, state),
  };
}

const MOST_RANK = 64;

function checkSettings({ rank, alpha, modules }: AdapterSettings): void {
  if (!Number.isInteger(rank) || rank < 1 || rank > MOST_RANK)
    throw new RangeError(`An adapter of rank ${rank} cannot be: ranks go from 1 to ${MOST_RANK}.`);
  if (!(alpha > 0)) throw new RangeError(`α is ${alpha}; it must be above 0.`);
  if (modules.length === 0) throw new RangeError('Name at least one matrix that gets an addition.');
}

function openRoomy(
  weights: FrozenWeights,
  settings: AdapterSettings,
  { longest = ROOM.longest, answers = ROOM.answers, most = Infinity }: TuningRoom,
  backend: TuningBackend,
): Model {
  const within = atMost(most, backend);
  const room = { longest: upToFour(longest), answers: upToFour(answers) };
  const open = (keeps: boolean) => openModel(weights, settings, { ...room, keeps }, within);
  try {
    return open(true);
  } catch (error) {
    if (error instanceof Problem && error.code === 'memory-refused') return open(false);
    throw error;
  }
}

const MEGABYTE = 2 ** 20;

/** A backend that refuses more memory than so many megabytes. */
const atMost = (most: number, { name, open }: TuningBackend): TuningBackend => ({
  name,
  open(bytes) {
    if (bytes <= most * MEGABYTE) return open(bytes);
    throw new Problem('memory-refused', { megabytes: Math.ceil(bytes / MEGABYTE) });
  },
});

function step(model: Model, rows: readonly TuningRow[], rate: number): number {
  const total = rows.reduce((sum, row) => sum + answersIn(row), 0);
  const parts = rows.map((row) => ({
    loss: learn(model, row, total),
    numbers: gradientsOf(model),
  }));
  apply(model, summed(parts.map(({ numbers }) => numbers)), rate);
  return parts.reduce((sum, { loss }) => sum + loss, 0);
}

/** The sum of gradients, in their order, in place of the first: the same to the bit however many workers computed them. */
export function summed(parts: readonly Float32Array<ArrayBuffer>[]): Float32Array<ArrayBuffer> {
  const [sum, ...others] = parts;
  for (const numbers of others) for (let i = 0; i < numbers.length; i++) sum![i]! += numbers[i]!;
  return sum!;
}

function gradientsOf({ floats, plan }: Model): Float32Array<ArrayBuffer> {
  const { gradient, floats: size } = plan.trained;
  return floats.slice(gradient, gradient + size);
}

const trainedIn = ({ floats, plan: { trained } }: Model): Float32Array =>
  floats.subarray(trained.at, trained.at + trained.floats);

function apply(model: Model, gradients: Float32Array, rate: number): void {
  model.floats.set(gradients, model.plan.trained.gradient);
  update(model, rate);
}

function stateOf({ floats, plan, steps }: Model): TuningState {
  const { at, floats: size } = plan.trained;
  return { steps, numbers: floats.slice(at, at + 3 * size) };
}

function restore(model: Model, { steps, numbers }: TuningState): void {
  const { at, floats: size } = model.plan.trained;
  if (numbers.length !== 3 * size)
    throw new RangeError(
      `This state has ${numbers.length} numbers, not ${3 * size}: it is of other settings.`,
    );
  model.floats.set(numbers, at);
  model.steps = steps;
}
