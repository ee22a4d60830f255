import { fill, formatNumber, percentText } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import { type FigureElement } from '~/lib/figure';
import type { Point } from '~/lib/drawing/geometry';
import { lineKey, plot, type Plot, WAYS } from '~/lib/drawing/plot';
import { ticksTo } from '~/lib/drawing/scale';

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
    {names.map((name, run) => lineKey(`curve ${WAYS[run]!}`, name))}
  </p>
);

/** Labels of the step axis: the first, the last, and the middle if it is whole. */
export function stepTicks(steps: number, { locale, t }: Words): Plot['steps'] {
  const text = (step: number) => formatNumber(step, locale);
  const middle = steps % 2 === 0 ? [[steps / 2, text(steps / 2)] as const] : [];
  return [[0, '0'], ...middle, [steps, fill(t.stepNamed, { step: text(steps) })]];
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

/** The loss of each run by step, with its name and last loss at the end. */
export function lossChart({ height, steps, least, label, runs }: LossChart, words: Words) {
  const drawn = runs.flatMap(({ line, marks = [] }) => [...line, ...marks]);
  const ticks = ticksTo(Math.max(least, ...drawn.map(([, loss]) => loss)));
  const digits = ticks.every(Number.isInteger) ? 0 : 1;
  return plot({
    ...{ height, label, x: [0, steps], y: [0, ticks.at(-1)!] },
    ticks: ticks.map((tick) => [tick, formatNumber(tick, words.locale, digits)]),
    steps: stepTicks(steps, words),
    curves: runs.map((run) => ({ ...run, text: lossText(run.line.at(-1)?.[1], words.locale) })),
  });
}
