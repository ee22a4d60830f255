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

const POINTS = 200;

/** At most about 200 points: [step, mean loss since the previous point]; the last of `steps` is always one. */
export function lossCurve(
  losses: readonly number[],
  steps: number,
): [step: number, loss: number][] {
  const every = Math.ceil(steps / POINTS);
  const points: [number, number][] = [];
  let sum = 0;
  losses.forEach((loss, i) => {
    sum += loss;
    const step = i + 1;
    const last = points.at(-1)?.[0] ?? 0;
    if (step % every !== 0 && step !== steps) return;
    points.push([step, sum / (step - last)]);
    sum = 0;
  });
  return points;
}
