import { fill } from '~/i18n/format';
import { type FigureElement } from '~/lib/figure';
import type { Point } from '~/lib/drawing/geometry';
import { plot } from '~/demos/parts/plot';
import { shareText, stepTicks } from '~/demos/parts/training-view';
import { probeSaid } from '../sentences';
import { probesOf, type ProbeName, type TrainerState } from '../state';

const HEIGHT = 84;
const heightOf = (share: number) => HEIGHT * (1 - share);

/** The results of the model at each look: a small drawing per probe, all on the same scale. */
export function probeCharts(state: TrainerState): FigureElement | false {
  const { run, t } = state;
  const probes = probesOf(run);
  if (probes.length === 0) return false;
  const unit = probes.includes('next') ? t.probesUnit : t.probesUnitWorld;
  return (
    <section>
      <h3 class="label">
        {t.probesTitle} <small>{unit}</small>
      </h3>
      <div class="probes">{probes.map((probe) => probeChart(probe, state))}</div>
    </section>
  );
}

function probeChart(probe: ProbeName, state: TrainerState): FigureElement {
  const { run, t, locale } = state;
  const { probes, steps } = run.snapshot;
  const shares = probes.map((look) => look.shares[probe] ?? 0);
  const line = probes.map(({ step }, i): Point => [(100 * step) / steps, heightOf(shares[i]!)]);
  const before = shares.length > 1 && shareText(shares[0], locale);
  return (
    <div class="probe" data-probe={probe}>
      <p>{t.probes[probe]}</p>
      <p class="now">
        {before && <small class="was">{fill(t.wasNow, { before })}</small>}
        <b class="after">{shareText(shares.at(-1), locale)}</b>
      </p>
      {plot({
        height: HEIGHT,
        label: probeSaid(probe, state),
        ticks: [0, 0.5, 1].map((share) => [heightOf(share), shareText(share, locale)]),
        steps: stepTicks(steps, state),
        curves: [{ line, marks: line }],
        labels: [],
      })}
    </div>
  );
}
