import type { Backend } from './kernels/backend';
import type { Address, Kernels } from './kernels/kernels';
import type { ModelConfig } from './config';
import { planModel, type Plan } from './plan';
import { rotaryTable } from './rotary';
import { gradientOf } from './trained';
import { INFERENCE, type Trains } from './trains';

/** A tiny decoder-only transformer with its own arena. */
export interface Model {
  config: ModelConfig;
  plan: Plan;
  backend: Backend['name'];
  kernels: Kernels;
  floats: Float32Array;
  /** The same memory as 32-bit integers, for tokens and targets. */
  ints: Int32Array;
  /** Number of AdamW steps so far, and β₁ᵗ, β₂ᵗ. */
  optimiser: { steps: number; beta1Power: number; beta2Power: number };
}

export interface ModelOptions {
  /** Most sequences in one pass; larger batches are split into several passes. */
  batch?: number;
  trains?: Trains;
}

/**
 * Opens a model with all weights 0; `initialise` or `writeWeights` fills it.
 * @throws an Error with a sentence if the config is outside its limits or memory is refused.
 */
export function openModel(
  config: ModelConfig,
  backend: Backend,
  { batch = 8, trains = INFERENCE }: ModelOptions = {},
): Model {
  const plan = planModel(config, batch, trains);
  const { kernels, memory } = backend.open(plan.floats * Float32Array.BYTES_PER_ELEMENT);
  const floats = new Float32Array(memory);
  floats.set(rotaryTable(config), plan.rotary);
  const optimiser = { steps: 0, beta1Power: 1, beta2Power: 1 };
  const ints = new Int32Array(memory);
  return { config, plan, backend: backend.name, kernels, floats, ints, optimiser };
}

export const weightAt = ({ plan }: Model, name: string): Address => plan.placed.get(name)!.at;

/** The address of a weight tensor's gradient; 0 if it is frozen. */
export const gradientAt = ({ plan }: Model, name: string): Address =>
  gradientOf(plan.trained, plan.placed.get(name)!.at);

export const view = ({ floats }: Model, at: Address, size: number): Float32Array =>
  floats.subarray(at, at + size);
