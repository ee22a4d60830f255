import { fill, formatNumber } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import type { FinetuneSnapshot, ProbeName } from '~/lib/finetune';
import { KEPT } from '~/lib/finetune/probes';
import { plot, WAYS, type Plot, type Point } from '../parts/plot';
import { scaleFor, spreadOut } from '../parts/scale';
import { lastAndFirst, lossSaid, lossText, probeSaid, shareText } from './sentences';
import { namesOf, type FinetuneState } from './state';

const SMALL = 84;
const LARGE = 160;
/** Least distance of two labels, in pixels. */
const GAP = 17;
/** Width of a label, in per cent of the drawing. */
const LABEL = 15;

const LEARNT: readonly ProbeName[] = ['unseen', 'familiar'];

/** What is learnt, what is kept, and the loss: curves over the steps, both runs in each drawing. */
export function curves(state: FinetuneState): FigureElement[] {
  const { t } = state;
  return [
    ...(state.runs.length > 1 ? [key(state)] : []),
    probes(state, LEARNT, t.learns, t.learnsUnit),
    probes(state, KEPT, t.keeps, t.keepsUnit),
  ];
}

/** Which line is which run. */
const key = (state: FinetuneState): FigureElement =>
  h(
    'p',
    { class: 'key', 'aria-hidden': 'true' },
    ...namesOf(state).map((name, i) =>
      h(
        'span',
        {},
        h(
          'svg',
          { width: 28, height: 8 },
          h('line', { class: `curve ${WAYS[i]!}`, x1: 0, y1: 4, x2: 28, y2: 4 }),
        ),
        name,
      ),
    ),
  );

function probes(
  state: FinetuneState,
  names: readonly ProbeName[],
  title: string,
  unit: string,
): FigureElement {
  const asked = names.filter((probe) => state.runs.some(({ snapshot }) => has(snapshot, probe)));
  return h(
    'section',
    {},
    h('h3', { class: 'label' }, title, ' ', h('small', {}, unit)),
    h('div', { class: 'probes' }, ...asked.map((probe) => chart(probe, state))),
  );
}

const has = ({ looks }: FinetuneSnapshot, probe: ProbeName): boolean =>
  looks.length === 0 ? probe !== 'familiar' : looks[0]!.shares[probe] !== undefined;

function chart(probe: ProbeName, state: FinetuneState): FigureElement {
  const { runs, t, locale } = state;
  const height = (share: number) => SMALL * (1 - share);
  const most = mostSteps(state);
  const points = runs.map(({ snapshot }) =>
    snapshot.looks.map(({ step, shares }): Point => [
      (100 * step) / most,
      height(shares[probe] ?? 0),
    ]),
  );
  return h(
    'div',
    { class: 'probe', 'data-probe': probe },
    h('p', {}, t.probes[probe]),
    h('p', { class: 'now' }, ...runs.map(({ snapshot }, i) => now(snapshot, i))),
    plot({
      height: SMALL,
      label: runs.map((_, i) => probeSaid(state, i, probe)).join(t.betweenSentences),
      ticks: [0, 0.5, 1].map((share) => [height(share), shareText(share, locale)]),
      steps: stepTicks(most, state),
      curves: points.map((line) => ({ line, marks: line })),
      labels: [],
    }),
  );

  function now(snapshot: FinetuneSnapshot, i: number): FigureElement {
    const { last, first } = lastAndFirst(snapshot, probe);
    const before = i === 0 && first !== undefined && shareText(first, locale);
    return h(
      'span',
      { class: WAYS[i]! },
      before && h('small', { class: 'was' }, fill(t.wasNow, { before })),
      h('b', { class: 'after' }, shareText(last, locale)),
    );
  }
}

/** The last step of the longest run once all are at their end; until then the steps they may take. */
export const mostSteps = ({ runs }: FinetuneState): number =>
  Math.max(...runs.map(({ snapshot: { finished, step, steps } }) => (finished ? step : steps)));

/** The steps under a drawing: the first, the last, and the middle if it is whole. */
function stepTicks(steps: number, { locale, t }: FinetuneState): Plot['steps'] {
  const text = (step: number) => formatNumber(step, locale);
  const middle = steps % 2 === 0 ? [[50, text(steps / 2)] as const] : [];
  return [[0, '0'], ...middle, [100, fill(t.stepNamed, { step: text(steps) })]];
}

/** The loss of each run, from its first step to where it stands. */
export function lossView(state: FinetuneState): FigureElement {
  const { runs, t, locale } = state;
  const most = mostSteps(state);
  const lines = runs.map(({ snapshot }) => snapshot.losses);
  const scale = scaleFor(Math.max(0.5, ...lines.flat().map(([, loss]) => loss)));
  const height = (loss: number) => LARGE * (1 - loss / scale.top);
  const drawn = lines.map((line) =>
    line.map(([step, loss]): Point => [(100 * step) / most, height(loss)]),
  );
  const ends = drawn.map((line) => line.at(-1));
  const heights = spreadOut(
    ends.map((end) => (end ? clearOf(drawn, end) : 0)),
    GAP,
    LARGE - 4,
  );
  const digits = scale.ticks.every(Number.isInteger) ? 0 : scale.ticks[1]! < 0.5 ? 2 : 1;
  return h(
    'section',
    { class: 'loss' },
    h('h3', { class: 'label' }, t.loss, ' ', h('small', {}, t.lossUnit)),
    plot({
      height: LARGE,
      label: runs.map((_, i) => lossSaid(state, i)).join(t.betweenSentences),
      ticks: scale.ticks.map((tick) => [height(tick), formatNumber(tick, locale, digits)]),
      steps: stepTicks(most, state),
      curves: drawn.map((line) => ({ line, marks: [] })),
      labels: ends.flatMap((end, i) =>
        end
          ? [
              {
                at: [end[0], heights[i]!] as const,
                name: '',
                text: lossText(lines[i]!.at(-1)?.[1], locale),
              },
            ]
          : [],
      ),
    }),
  );
}

/** Where a label stands beside the end of a curve: above what goes on there. */
function clearOf(lines: readonly (readonly Point[])[], [x, y]: Point): number {
  const beside = lines.flat().filter(([at]) => at > x && at < x + LABEL);
  return beside.length === 0 ? y : Math.min(y, ...beside.map(([, height]) => height)) - GAP;
}
