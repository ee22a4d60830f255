import { earned } from '~/lib/evaluation/abstention';
import type { Forecast } from '~/lib/evaluation/calibration';

export type Line = ReturnType<typeof lineAt>;

/** The result of answering only from a confidence upwards, 0 … 1: over all questions a right answer earns 1, a wrong one costs the price. */
export function lineAt(judged: readonly Forecast[], from: number, price: number) {
  const { right, wrong, silent } = earned(judged, ({ confidence }) => confidence >= from, price);
  return { from, right, wrong, silent, points: right - price * wrong };
}

/**
 * Points by the confidence from which the model answers. They change only at the confidence of an answer, so each step
 * holds from just above the previous one up to its own confidence.
 *
 *     right at 0.2 and 0.9, wrong at 0.5, price 1 → 0: 1, 0.2: 1, 0.5: 0, 0.9: 1, 1: 0
 */
export function stepsOf(judged: readonly Forecast[], price: number) {
  const places = new Set([0, 1, ...judged.map(({ confidence }) => confidence)]);
  return [...places]
    .sort((one, other) => one - other)
    .map((from) => ({ from, points: lineAt(judged, from, price).points }));
}

/** The best line among all full hundredths; among equals the lowest. */
export function bestLine(judged: readonly Forecast[], price: number): Line {
  const lines = Array.from({ length: 101 }, (_, percent) => lineAt(judged, percent / 100, price));
  return lines.reduce((best, line) => (line.points > best.points ? line : best));
}
