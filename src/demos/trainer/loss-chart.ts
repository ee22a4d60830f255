import { fill, formatNumber } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import type { TrainerSnapshot } from '~/lib/trainer/snapshot';
import { plot, WAYS, type Plot, type Point } from '../parts/plot';
import { scaleFor, spreadOut } from '../parts/scale';
import { heldOutSaid, lossSaid, lossText } from './sentences';
import { sizeName, type TrainerState } from './state';

const HEIGHT = 220;
/** Least distance of two labels, in pixels. */
const GAP = 17;

/** The curves, what their marks are, and on a phone, where names leave the drawing, which is which. */
export function lossView(state: TrainerState): FigureElement {
  const { runs, t } = state;
  const aside = heldOutSaid(state);
  return h(
    'section',
    {},
    h('h3', { class: 'label' }, t.loss, ' ', h('small', {}, t.lossUnit)),
    runs.length > 1 && key(state),
    lossChart(state),
    aside !== '' && h('p', { class: 'help' }, aside),
  );
}

const key = ({ runs }: TrainerState): FigureElement =>
  h(
    'p',
    { class: 'key', 'aria-hidden': 'true' },
    ...runs.map(({ snapshot: { size } }, i) =>
      h(
        'span',
        {},
        h(
          'svg',
          { width: 28, height: 8 },
          h('line', { class: `curve ${WAYS[i]!}`, x1: 0, y1: 4, x2: 28, y2: 4 }),
        ),
        sizeName(size),
      ),
    ),
  );

/** The loss of each run from its first step to where it stands, and its name and loss there. */
function lossChart(state: TrainerState): FigureElement {
  const { runs, locale, t } = state;
  const snapshots = runs.map(({ snapshot }) => snapshot);
  const points = snapshots.map((snapshot) => ({ line: snapshot.losses, marks: heldOut(snapshot) }));
  const drawn = points.flatMap(({ line, marks }) => [...line, ...marks]);
  const scale = scaleFor(Math.max(1, ...drawn.map(([, loss]) => loss)));
  const heightOf = (loss: number) => HEIGHT * (1 - loss / scale.top);
  const place =
    ({ steps }: TrainerSnapshot) =>
    ([step, loss]: Point): Point => [(100 * step) / steps, heightOf(loss)];
  const curves = points.map(({ line, marks }, i) => ({
    line: line.map(place(snapshots[i]!)),
    marks: marks.map(place(snapshots[i]!)),
  }));
  const digits = scale.ticks.every(Number.isInteger) ? 0 : scale.ticks[1]! < 0.5 ? 2 : 1;
  return plot({
    height: HEIGHT,
    label: snapshots.map((snapshot) => lossSaid(snapshot, state)).join(t.betweenSentences),
    ticks: scale.ticks.map((tick) => [heightOf(tick), formatNumber(tick, locale, digits)]),
    steps: stepTicks(snapshots[0]!.steps, state),
    curves,
    labels: endLabels(snapshots, curves, state),
  });
}

/** The steps under a drawing: the first, the last, and the middle if it is whole. */
export function stepTicks(steps: number, { locale, t }: TrainerState): Plot['steps'] {
  const text = (step: number) => formatNumber(step, locale);
  const middle = steps % 2 === 0 ? [[50, text(steps / 2)] as const] : [];
  return [[0, '0'], ...middle, [100, fill(t.stepNamed, { step: text(steps) })]];
}

const heldOut = ({ probes }: TrainerSnapshot): Point[] =>
  probes.flatMap(({ step, heldOut: loss }) => (loss === undefined ? [] : [[step, loss] as const]));

function endLabels(
  snapshots: readonly TrainerSnapshot[],
  curves: Plot['curves'],
  { locale }: TrainerState,
): Plot['labels'] {
  const ends = curves.map(({ line }) => line.at(-1));
  const heights = spreadOut(
    ends.map((end) => end?.[1] ?? 0),
    GAP,
    HEIGHT - 4,
  );
  return ends.flatMap((end, i) => {
    const { size, losses } = snapshots[i]!;
    const text = lossText(losses.at(-1)?.[1], locale);
    return end ? [{ at: [end[0], heights[i]!], name: sizeName(size), text }] : [];
  });
}
