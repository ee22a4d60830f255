import { cpus, loadavg } from 'node:os';
import { median } from './timing';

export interface Report {
  text: string;
  figures: object;
  /** What makes a comparison worthless or impossible here. */
  warning?: string;
}

export interface Spread {
  median: number;
  least: number;
  most: number;
}

export const spread = (values: readonly number[]): Spread => ({
  median: median(values),
  least: Math.min(...values),
  most: Math.max(...values),
});

/** Quotients of what was measured in the same round. */
export const quotients = (above: readonly number[], below: readonly number[]): Spread =>
  spread(above.map((value, round) => value / below[round]!));

/** `41.2 (39.9–44.0)`. */
export const shown = ({ median, least, most }: Spread, digits = 1): string =>
  `${median.toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`;

export interface Goal {
  name: string;
  measured: Spread;
  limit: { atLeast: number } | { atMost: number };
  reached: boolean;
}

export function goal(name: string, measured: Spread, limit: Goal['limit']): Goal {
  const { median } = measured;
  const reached = 'atLeast' in limit ? median >= limit.atLeast : median <= limit.atMost;
  return { name, measured, limit, reached };
}

/** `reached  name: 0.95 (0.93–0.97), at least 0.9`. */
export function goalLine({ name, measured, limit, reached }: Goal): string {
  const bound = 'atLeast' in limit ? `at least ${limit.atLeast}` : `at most ${limit.atMost}`;
  return `${reached ? 'reached' : 'MISSED '}  ${name}: ${shown(measured, 2)}, ${bound}`;
}

/** How busy the machine was over the last minute: ratios of a busy machine say less. */
export const load = (): number => loadavg()[0]!;

export const processor = (): string =>
  `${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}`;

const words = process.argv.slice(2);

/** `--before=dist-old`. */
export const optionOf = (name: string): string | undefined =>
  words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);

/** The number of rounds, points or texts of a measurement; with `--smallest`, which only tries that it ends, few. */
export const atLeast = (few: number, enough: number): number =>
  words.includes('--smallest') ? few : enough;

/** Something that a benchmark compares with is not on this machine. */
export class NotHere extends Error {}
