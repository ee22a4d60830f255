import type { FigureNode, FigureElement } from '~/lib/figure';
import { runKey, shareText, lossChart, stepTicks } from '~/demos/parts/training-view';
import { namesOf, type FinetuneState, rateText, type ShownRun } from '../state';
import { crossing } from './crossing';
import { changeView } from './change-view';
import { fill, formatNumber } from '~/i18n/format';
import { durationText } from '~/demos/kit/duration';
import { table, type Cell } from '~/demos/parts/table';
import { skillsLeft, lastAndFirst, lossSentence, probeText } from '../sentences';
import type { FinetuneSnapshot } from '../core/run';
import { type ProbeName, SKILLS } from '../core/settings';
import type { Point } from '~/lib/drawing/geometry';
import { plot, WAYS } from '~/demos/parts/plot';
import { LOCALES } from '~/lib/locale';

const SMALL = 84;
const LARGE = 160;

const LEARNT: readonly ProbeName[] = ['unseen', 'familiar'];

/** The new facts, the earlier skills and the loss as curves over the steps, with both runs in each drawing. */
function curves(state: FinetuneState): FigureElement[] {
  const { t } = state;
  return [
    ...(state.runs.length > 1 ? [runKey(namesOf(state))] : []),
    probes(state, LEARNT, t.learns, t.learnsUnit),
    probes(state, SKILLS, t.keeps, t.keepsUnit),
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
      <div class="probes as-grid gap-4-5">{asked.map((probe) => chart(probe, state))}</div>
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
    <div class="probe f14 flow" data-probe={probe}>
      <p>{t.probes[probe]}</p>
      <p class="now as-row on-baseline gap-3">{runs.map(({ snapshot }, i) => now(snapshot, i))}</p>
      {plot({
        height: SMALL,
        label: runs.map((_, i) => probeText(state, i, probe)).join(LOCALES[locale].space),
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
        <b class="after above-3 soft up-to-40">{shareText(last, locale)}</b>
      </span>
    );
  }
}

/** The last step of the longest run once all have ended; until then the steps they may take. */
const mostSteps = ({ runs }: FinetuneState): number =>
  Math.max(...runs.map(({ snapshot: { finished, step, steps } }) => (finished ? step : steps)));

/** The loss of each run, from its first step to its current one. */
function lossView(state: FinetuneState): FigureElement {
  const { runs, t, locale } = state;
  const chart = {
    height: LARGE,
    least: 0.5,
    steps: mostSteps(state),
    label: runs.map((_, i) => lossSentence(state, i)).join(LOCALES[locale].space),
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

const KILO = 1000;

/** One row per run: the trained weights, its progress, the new facts and the earlier skills. */
function runsTable(state: FinetuneState): FigureElement {
  const { runs, t } = state;
  const { run, weights, bytes, rate, step, unseen, kept, time } = t.columns;
  const timed = runs.some(({ seconds }) => seconds !== undefined);
  const heads = [run, weights, bytes, rate, step, unseen, kept, ...(timed ? [time] : [])];
  const names = namesOf(state);
  const rows = runs.map((each, i) => [names[i]!, ...runCells(each, i === 0, state)]);
  return table({ caption: t.runs, unseen: true, heads, rows, attributes: { class: 'turn runs' } });
}

function runCells(
  { snapshot, seconds }: ShownRun,
  first: boolean,
  { t, locale }: FinetuneState,
): Cell[] {
  const { settings, parameters, looks } = snapshot;
  const share = looks.at(-1)?.shares.unseen;
  const steps = {
    step: formatNumber(snapshot.step, locale),
    steps: formatNumber(snapshot.steps, locale),
  };
  const kept = {
    share: shareText(skillsLeft(looks.at(-1)), locale),
    before: shareText(skillsLeft(looks[0]), locale),
  };
  const name = first ? 'data-unseen' : 'data-unseen-beside';
  return [
    formatNumber(parameters, locale),
    fill(t.kilobytes, { n: formatNumber(snapshot.bytes / KILO, locale) }),
    rateText(settings.rate, locale),
    fill(snapshot.learnt ? t.stoppedAt : t.stepOf, steps),
    <output {...{ [name]: share ?? '' }}>{shareText(share, locale)}</output>,
    fill(t.keptOf, kept),
    ...(seconds === undefined ? [] : [durationText(seconds, t)]),
  ];
}

/** The picture of the bench: two crossing lines. The model's answers are below the handle on their axis. */
export const finetuneView = (state: FinetuneState): FigureNode[] => [
  ...(state.runs.length > 1 ? [runKey(namesOf(state))] : []),
  crossing(state),
];

/** The folds below the plate: the other curves, the changes of the weights, and the runs in numbers. */
export function foldsView(state: FinetuneState): FigureNode[] {
  const { t } = state;
  const fold = (name: string, ...content: (FigureElement | undefined)[]) => (
    <details class="hair-above">
      <summary class="inner-3 strong-15">{name}</summary>
      {content}
    </details>
  );
  return [
    fold(t.curves, ...curves(state), lossView(state)),
    fold(t.change, changeView(state)),
    fold(t.runs, runsTable(state), note(state)),
  ];
}

/** The kernels used. */
const note = ({ t, backend }: FinetuneState): FigureElement | undefined =>
  backend && (
    <p class="note-live muted" data-backend={backend}>
      {t.kernels[backend]}
    </p>
  );
