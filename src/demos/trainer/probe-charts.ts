import { fill } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import type { Point } from '~/lib/drawing/geometry';
import { plot } from '../parts/plot';
import { shareText, stepTicks } from '../parts/training-view';
import { probeSaid } from './sentences';
import { probesOf, sizeName, type ProbeName, type TrainerState } from './state';
import { LOCALES } from '~/lib/locale';

const HEIGHT = 84;
const heightOf = (share: number) => HEIGHT * (1 - share);

/** The results of the models at each look: a small drawing per probe, all on the same scale. */
export function probeCharts(state: TrainerState): FigureElement | false {
  const { runs, t } = state;
  const probes = probesOf(runs);
  if (probes.length === 0) return false;
  const unit = probes.includes('next') ? t.probesUnit : t.probesUnitWorld;
  return h(
    'section',
    {},
    h('h3', { class: 'label' }, t.probesTitle, ' ', h('small', {}, unit)),
    h('div', { class: 'probes' }, ...probes.map((probe) => probeChart(probe, state))),
  );
}

function probeChart(probe: ProbeName, state: TrainerState): FigureElement {
  const { runs, t, locale } = state;
  const points = runs.map(({ snapshot: { probes, steps } }) =>
    probes.map(({ step, shares }): Point => [(100 * step) / steps, heightOf(shares[probe] ?? 0)]),
  );
  return h(
    'div',
    { class: 'probe', 'data-probe': probe },
    h('p', {}, t.probes[probe]),
    h('p', { class: 'now' }, ...runs.map((run, i) => value(i, run.snapshot.size))),
    plot({
      height: HEIGHT,
      label: runs
        .map(({ snapshot }) => probeSaid(snapshot, probe, state))
        .join(LOCALES[locale].space),
      ticks: [0, 0.5, 1].map((share) => [heightOf(share), shareText(share, locale)]),
      steps: stepTicks(runs[0]!.snapshot.steps, state),
      curves: points.map((line) => ({ line, marks: line })),
      labels: [],
    }),
  );

  function value(run: number, size: string): FigureElement {
    const { probes } = runs[run]!.snapshot;
    const share = probes.at(-1)?.shares[probe];
    const first = probes.length > 1 ? probes[0]!.shares[probe] : undefined;
    const before = run === 0 && first !== undefined && shareText(first, locale);
    return h(
      'span',
      {},
      runs.length > 1 && h('small', {}, sizeName(size)),
      before && h('small', { class: 'was' }, fill(t.wasNow, { before })),
      h('b', { class: 'after' }, shareText(share, locale)),
    );
  }
}
