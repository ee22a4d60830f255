import type { SizeName } from '~/lib/tinylm';

export interface ProbePoint {
  step: number;
  /**
   * Share right by probe, 0 … 1. For the world: `known` facts of its text, `reading` a note about unseen towns,
   * `unknown` as the answer about towns outside its text. For a text: `next`, held-out characters whose likeliest guess
   * is right.
   */
  shares: Record<string, number>;
  /** Loss on held-out text, in nats per token; only for a pasted text. */
  heldOut?: number;
}

/** The state of a training run: plain data, safe to clone. */
export interface TrainerSnapshot {
  size: SizeName;
  parameters: number;
  step: number;
  steps: number;
  /** Loss of the last step, in nats per token; null before the first. */
  loss: number | null;
  /** A curve of at most about 200 points: [step, mean loss since the previous point]. */
  losses: [step: number, loss: number][];
  probes: ProbePoint[];
  /** Tokens read so far, padding included. */
  tokens: number;
}
