import { fill, formatNumber, percentText } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import { type FigureElement } from '~/lib/figure';
import type { Point } from '~/lib/drawing/geometry';
import { plot, type Plot, scaleFor, WAYS } from './plot';
import { spreadOut } from '~/lib/drawing/label-place';

interface Words {
  locale: Locale;
  t: { stepNamed: string };
}

/** A loss with the digits that a reader compares. */
export const lossText = (loss: number | null | undefined, locale: Locale): string =>
  typeof loss === 'number' ? formatNumber(loss, locale, 3) : '–';

export const shareText = (share: number | undefined, locale: Locale): string =>
  share === undefined ? '–' : percentText(share, locale);

/** A legend that names the line of each run. */
export const runKey = (names: readonly string[]): FigureElement => (
  <p class="key" aria-hidden="true">
    {names.map(keyOf)}
  </p>
);

function keyOf(name: string, run: number): FigureElement {
  const line = <line class={`curve ${WAYS[run]!}`} x1={0} y1={4} x2={28} y2={4} />;
  return (
    <span class="as-chip mid-aligned gap-2">
      <svg width={28} height={8}>
        {line}
      </svg>
      {name}
    </span>
  );
}

/** Labels of the step axis: the first, the last, and the middle if it is whole. */
export function stepTicks(steps: number, { locale, t }: Words): Plot['steps'] {
  const text = (step: number) => formatNumber(step, locale);
  const middle = steps % 2 === 0 ? [[50, text(steps / 2)] as const] : [];
  return [[0, '0'], ...middle, [100, fill(t.stepNamed, { step: text(steps) })]];
}

interface LossChart {
  /** In pixels. */
  height: number;
  /** The last step, the same for all runs. */
  steps: number;
  /** The scale reaches at least this value. */
  least: number;
  label: string;
  /** Losses by step; `marks` are drawn separately from the line. */
  runs: readonly { name: string; line: readonly Point[]; marks?: readonly Point[] }[];
}

/** Minimum distance between two labels, in pixels. */
const GAP = 17;
/** Width of a label, in percent of the drawing. */
const LABEL = 15;

/** The loss of each run by step, with its name and last loss at the end. */
export function lossChart({ height, steps, least, label, runs }: LossChart, words: Words) {
  const drawn = runs.flatMap(({ line, marks = [] }) => [...line, ...marks]);
  const scale = scaleFor(Math.max(least, ...drawn.map(([, loss]) => loss)));
  const heightOf = (loss: number) => height * (1 - loss / scale.top);
  const place = ([step, loss]: Point): Point => [(100 * step) / steps, heightOf(loss)];
  const curves = runs.map(({ line, marks = [] }) => ({
    line: line.map(place),
    marks: marks.map(place),
  }));
  const digits = scale.ticks.every(Number.isInteger) ? 0 : scale.ticks[1]! < 0.5 ? 2 : 1;
  const ends = curves.map(({ line }) => line.at(-1));
  const free = ends.map((end) => (end ? clearOf(curves, end) : 0));
  const heights = spreadOut(free, GAP, height - 4);
  return plot({
    ...{ height, label, curves },
    ticks: scale.ticks.map((tick) => [heightOf(tick), formatNumber(tick, words.locale, digits)]),
    steps: stepTicks(steps, words),
    labels: ends.flatMap((end, i) => {
      const { name, line } = runs[i]!;
      const text = lossText(line.at(-1)?.[1], words.locale);
      return end ? [{ at: [end[0], heights[i]!], name, text }] : [];
    }),
  });
}

/** The height of a label at the end of a curve, above any curve that continues there. */
function clearOf(curves: Plot['curves'], [x, y]: Point): number {
  const beside = curves.flatMap(({ line }) => line).filter(([at]) => at > x && at < x + LABEL);
  return beside.length === 0 ? y : Math.min(y, ...beside.map(([, height]) => height)) - GAP;
}
