import { accuracy, openSaved, type Backend, type SavedModel } from '~/lib/tinylm';
import { createWorld, reseated, type Grammar } from '~/lib/world';
import { PROBE_KINDS, probes, type ProbeKind } from './probes';

/** The least share right that a shipped model must reach, 0 … 1. */
export const GATES: Partial<Record<ProbeKind, number>> = {
  known: 0.98,
  reading: 0.95,
  unknown: 0.85,
  rule: 0.95,
  fewShot: 0.95,
  override: 0.95,
  blankTowns: 0.95,
  blankValues: 0.95,
  blankBoth: 0.95,
  otherBlank: 0.85,
};

/** The share right on one probe: the mean over the seeds, and each of them. */
interface Reached {
  mean: number;
  seeds: number[];
  least?: number;
}

export type Report = Record<ProbeKind, Reached>;

/** Measures a model on new towns, values and questions of each seed. */
export function measure(
  saved: SavedModel,
  grammar: Grammar,
  seeds: readonly number[],
  backend: Backend,
): Report {
  const model = openSaved(saved, backend, { batch: 32 });
  const world = createWorld(grammar);
  const bySeed = seeds.map((seed) => {
    const items = probes(reseated(world, seed), 100 * seed);
    return (kind: ProbeKind) => accuracy(model, items[kind]);
  });
  const reached = (kind: ProbeKind): Reached => {
    const shares = bySeed.map((share) => share(kind));
    return {
      mean: shares.reduce((a, b) => a + b, 0) / shares.length,
      seeds: shares,
      least: GATES[kind],
    };
  };
  return Object.fromEntries(PROBE_KINDS.map((kind) => [kind, reached(kind)])) as Report;
}

export const passes = (report: Report): boolean =>
  Object.values(report).every(({ mean, least }) => least === undefined || mean >= least);

/** The report as lines of text, one per probe. */
export function table(report: Report): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)}%`.padStart(7);
  const lines = Object.entries(report).map(([kind, { mean, seeds, least }]) => {
    const range = `${percent(Math.min(...seeds))} – ${percent(Math.max(...seeds)).trim()}`;
    const gate =
      least === undefined ? '' : `${percent(least)}  ${mean >= least ? 'reached' : 'MISSED'}`;
    return `${kind.padEnd(14)}${percent(mean)}   (${range.trim()})`.padEnd(48) + gate;
  });
  return lines.join('\n');
}
