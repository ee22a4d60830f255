import { fill, formatNumber } from '~/i18n/format';
import { errorCurve, errorsAt, type Checked, type Errors } from '../core/checker';
import { type FigureElement } from '~/lib/figure';
import type { Point } from '~/lib/drawing/geometry';
import { plot, scaleFor } from '~/demos/parts/plot';
import { spreadOut } from '~/lib/drawing/label-place';
import type { CitationState } from '../state';

const HEIGHT = 180;
const STEPS = 100;
/** Room at the right for the names of the curves, in percent of the width. */
const END = 74;

/** Wrong sentences of both kinds over the threshold, marked at the current one. */
export function errorChart(
  sentences: readonly Checked[],
  { form, strings, locale }: CitationState,
): FigureElement {
  const errors = errorCurve(sentences, STEPS);
  const here = errorsAt(sentences, form.threshold / 100);
  const scale = scaleFor(Math.max(...errors.map(({ missed, alarms }) => Math.max(missed, alarms))));
  const xAt = (threshold: number) => END * threshold;
  const yAt = (count: number) => HEIGHT * (1 - count / scale.top);
  const curve = (countOf: (one: Errors) => number) => ({
    line: errors.map((one): Point => [xAt(one.threshold), yAt(countOf(one))]),
    marks: [[xAt(here.threshold), yAt(countOf(here))] as const],
  });
  const [first, last] = [errors[0]!, errors.at(-1)!];
  const ends = spreadOut([yAt(last.missed), yAt(last.alarms)], 18, HEIGHT);
  const names = [strings.missedName, strings.alarmsName];
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
        ticks: scale.ticks
          .filter(Number.isInteger)
          .map((count) => [yAt(count), formatNumber(count, locale)] as const),
        steps: [0, 0.25, 0.5, 0.75, 1].map(
          (step) => [xAt(step), fill(strings.thresholdAt, { n: 100 * step })] as const,
        ),
        curves: [curve(({ missed }) => missed), curve(({ alarms }) => alarms)],
        labels: [last.missed, last.alarms].map((count, i) => ({
          at: [END, ends[i]!] as const,
          name: '',
          text: `${names[i]} ${formatNumber(count, locale)}`,
        })),
      })}
    </section>
  );
}
