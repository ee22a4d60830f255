import type { SizeName } from '~/lib/tinylm';

/** What a probe found at one step. */
export interface ProbePoint {
  step: number;
  /**
   * Share right by probe, 0 … 1. On the world: `known` facts it was told, `reading` a note about unseen
   * towns, `unknown` said about towns it was never told of. On a text: `next`, characters of the
   * part kept aside whose likeliest guess is right.
   */
  shares: Record<string, number>;
  /** Loss on text kept aside, in nats a token; on a pasted text alone. */
  heldOut?: number;
}

/** What the model wrote at one step. */
export interface Sample {
  step: number;
  prompt: string;
  written: string;
  /** The right answer, if there is one. */
  expected?: string;
}

/** The state of a training run: plain data, safe to clone. */
export interface TrainerSnapshot {
  size: SizeName;
  parameters: number;
  step: number;
  steps: number;
  /** Loss of the last step, in nats a token; null before the first. */
  loss: number | null;
  /** Mean loss of the steps up to each of at most about 200 steps: [step, loss]. */
  losses: [step: number, loss: number][];
  probes: ProbePoint[];
  /** Those of the last look; on the world one for each probe, in the order of its shares. */
  samples: Sample[];
  /** Tokens read so far, padding included. */
  tokens: number;
}
