import { fill } from '~/i18n/format';
import { type FigureElement } from '~/lib/figure';
import type { FinetuneSnapshot } from '../core/run';
import { type ProbeName, KEPT } from '../core/settings';
import type { Point } from '~/lib/drawing/geometry';
import { plot, WAYS } from '~/demos/parts/plot';
import { lossChart, runKey, shareText, stepTicks } from '~/demos/parts/training-view';
import { lastAndFirst, lossSaid, probeSaid } from '../sentences';
import { namesOf, type FinetuneState } from '../state';
import { LOCALES } from '~/lib/locale';

const SMALL = 84;
const LARGE = 160;

const LEARNT: readonly ProbeName[] = ['unseen', 'familiar'];

/** The new facts, the earlier skills and the loss as curves over the steps, with both runs in each drawing. */
export function curves(state: FinetuneState): FigureElement[] {
  const { t } = state;
  return [
    ...(state.runs.length > 1 ? [runKey(namesOf(state))] : []),
    probes(state, LEARNT, t.learns, t.learnsUnit),
    probes(state, KEPT, t.keeps, t.keepsUnit),
  ];
}

function probes(
  state: FinetuneState,
  names: readonly ProbeName[],
  title: string,
  unit: string,
): FigureElement {
  const asked = names.filter((probe) => state.runs.some(({ snapshot }) => has(snapshot, probe)));
  return (
    <section>
      <h3 class="label">
        {title} <small>{unit}</small>
      </h3>
      <div class="probes">{asked.map((probe) => chart(probe, state))}</div>
    </section>
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
  return (
    <div class="probe" data-probe={probe}>
      <p>{t.probes[probe]}</p>
      <p class="now">{runs.map(({ snapshot }, i) => now(snapshot, i))}</p>
      {plot({
        height: SMALL,
        label: runs.map((_, i) => probeSaid(state, i, probe)).join(LOCALES[locale].space),
        ticks: [0, 0.5, 1].map((share) => [height(share), shareText(share, locale)]),
        steps: stepTicks(most, state),
        curves: points.map((line) => ({ line, marks: line })),
        labels: [],
      })}
    </div>
  );

  function now(snapshot: FinetuneSnapshot, i: number): FigureElement {
    const { last, first } = lastAndFirst(snapshot, probe);
    const before = i === 0 && first !== undefined && shareText(first, locale);
    return (
      <span class={WAYS[i]!}>
        {before && <small class="was">{fill(t.wasNow, { before })}</small>}
        <b class="after">{shareText(last, locale)}</b>
      </span>
    );
  }
}

/** The last step of the longest run once all have ended; until then the steps they may take. */
const mostSteps = ({ runs }: FinetuneState): number =>
  Math.max(...runs.map(({ snapshot: { finished, step, steps } }) => (finished ? step : steps)));

/** The loss of each run, from its first step to its current one. */
export function lossView(state: FinetuneState): FigureElement {
  const { runs, t, locale } = state;
  const chart = {
    height: LARGE,
    least: 0.5,
    steps: mostSteps(state),
    label: runs.map((_, i) => lossSaid(state, i)).join(LOCALES[locale].space),
    runs: runs.map(({ snapshot }) => ({ name: '', line: snapshot.losses })),
  };
  return (
    <section class="loss">
      <h3 class="label">
        {t.loss} <small>{t.lossUnit}</small>
      </h3>
      {lossChart(chart, state)}
    </section>
  );
}
