/** A scale from 0 to just above the highest value, with round steps. */
interface Axis {
  top: number;
  ticks: readonly number[];
}

const MOST = 5;

/** `axisFor(930)` has ticks at 0, 200, 400, 600, 800 and 1,000. */
export function axisFor(highest: number): Axis {
  const rough = (highest > 0 ? highest : 1) / MOST;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * [1, 2, 5, 10].find((size) => size * power >= rough * (1 - 1e-9))!;
  const count = Math.max(1, Math.ceil(highest / step - 1e-9));
  return { top: count * step, ticks: Array.from({ length: count + 1 }, (_, i) => i * step) };
}

/** Position of a value between two others on a logarithmic scale, clamped to 0 … 100 per cent. */
export function onLogScale(value: number, from: number, to: number): number {
  const share = Math.log(value / from) / Math.log(to / from);
  return 100 * Math.min(1, Math.max(0, share));
}
