import { fill, formatNumber } from '~/i18n/format';
import { errorCurve, errorsAt, type Checked, type Errors } from '../core/checker';
import { type FigureElement } from '~/lib/figure';
import type { Point } from '~/lib/drawing/geometry';
import { plot } from '~/lib/drawing/plot';
import { ticksTo } from '~/lib/drawing/scale';
import type { CitationState } from '../state';

const HEIGHT = 180;
const STEPS = 100;
/** The axis goes on beyond the last threshold: room for the names of the curves. */
const END = 1 / 0.74;

/** Wrong sentences of both kinds over the threshold, marked at the current one. */
export function errorChart(
  sentences: readonly Checked[],
  { form, strings, locale }: CitationState,
): FigureElement {
  const errors = errorCurve(sentences, STEPS);
  const here = errorsAt(sentences, form.threshold / 100);
  const ticks = ticksTo(Math.max(...errors.map(({ missed, alarms }) => Math.max(missed, alarms))));
  const number = (count: number) => formatNumber(count, locale);
  const curve = (name: string, countOf: (one: Errors) => number) => ({
    line: errors.map((one): Point => [one.threshold, countOf(one)]),
    marks: [[here.threshold, countOf(here)] as const],
    text: `${name} ${number(countOf(last))}`,
  });
  const [first, last] = [errors[0]!, errors.at(-1)!];
  return (
    <section>
      <h3 class="label">{strings.curves}</h3>
      {plot({
        height: HEIGHT,
        label: fill(strings.chart, {
          missedFirst: first.missed,
          missedLast: last.missed,
          alarmsFirst: first.alarms,
          alarmsLast: last.alarms,
        }),
        x: [0, END],
        y: [0, ticks.at(-1)!],
        ticks: ticks.filter(Number.isInteger).map((count) => [count, number(count)]),
        steps: [0, 0.25, 0.5, 0.75, 1].map((step) => [
          step,
          fill(strings.thresholdAt, { n: 100 * step }),
        ]),
        curves: [
          curve(strings.missedName, ({ missed }) => missed),
          curve(strings.alarmsName, ({ alarms }) => alarms),
        ],
      })}
    </section>
  );
}
