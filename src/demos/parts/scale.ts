/** Losses from 0 to just above the highest one, with a few round numbers to read by. */
interface Scale {
  top: number;
  ticks: readonly number[];
}

const STEPS = [0.1, 0.25, 0.5, 1, 2, 5, 10];
const MOST_TICKS = 5;

/** The scale of a chart whose values reach `highest`; a length starts at zero, nowhere else. */
export function scaleFor(highest: number): Scale {
  const step = STEPS.find((size) => highest / size <= MOST_TICKS) ?? highest / MOST_TICKS;
  const count = Math.max(1, Math.ceil(highest / step));
  const ticks = Array.from({ length: count + 1 }, (_, i) => i * step);
  return { top: count * step, ticks };
}
