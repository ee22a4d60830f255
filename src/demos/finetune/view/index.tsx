import type { FigureElement } from '~/lib/figure';
import { fold } from '~/demos/parts/training-bench';
import {
  lossSaid,
  lossText,
  probesView,
  runKey,
  runTable,
  shareText,
  stepTicks,
} from '~/demos/parts/training-view';
import {
  mostSteps,
  namesOf,
  rateText,
  skillsLeft,
  type FinetuneState,
  type ShownRun,
} from '../state';
import { crossing } from './crossing';
import { changeView } from './change-view';
import { fill, formatNumber } from '~/i18n/format';
import { durationText } from '~/demos/kit/duration';
import type { FinetuneSnapshot } from '../core/run';
import { type ProbeName, SKILLS } from '../core/settings';
import { plot } from '~/lib/drawing/plot';
import { ticksTo } from '~/lib/drawing/scale';
import { LOCALES } from '~/lib/locale';

const LARGE = 160;

const LEARNT: readonly ProbeName[] = ['unseen', 'familiar'];

function curves(state: FinetuneState): FigureElement[] {
  const { t, runs } = state;
  const names = namesOf(state);
  const probes = (asked: readonly ProbeName[], title: string, unit: string) =>
    probesView(
      {
        title,
        unit,
        probes: asked.filter((probe) => runs.some(({ snapshot }) => has(snapshot, probe))),
        steps: mostSteps(runs),
        runs: runs.map(({ snapshot }) => snapshot.looks),
        names,
      },
      state,
    );
  return [
    ...keyOf(state),
    probes(LEARNT, t.learns, t.learnsUnit),
    probes(SKILLS, t.keeps, t.keepsUnit),
  ];
}

/** Names the lines, where there are two. */
const keyOf = (state: FinetuneState) => (state.runs.length > 1 ? [runKey(namesOf(state))] : []);

const has = ({ looks }: FinetuneSnapshot, probe: ProbeName): boolean =>
  looks.length === 0 ? probe !== 'familiar' : looks[0]!.shares[probe] !== undefined;

function lossView(state: FinetuneState): FigureElement {
  const { runs, t, locale } = state;
  const lines = runs.map(({ snapshot }) => snapshot.losses);
  const ticks = ticksTo(Math.max(0.5, ...lines.flat().map(([, loss]) => loss)));
  const digits = ticks.every(Number.isInteger) ? 0 : 1;
  const steps = mostSteps(runs);
  const names = namesOf(state);
  return (
    <section class="loss">
      <h3 class="label">
        {t.loss} <small>{t.lossUnit}</small>
      </h3>
      {plot({
        height: LARGE,
        label: lines
          .map((line, i) => lossSaid(line, { ...state, name: names[i] }))
          .join(LOCALES[locale].space),
        x: [0, steps],
        y: [0, ticks.at(-1)!],
        ticks: ticks.map((tick) => [tick, formatNumber(tick, locale, digits)]),
        steps: stepTicks(steps, state),
        curves: lines.map((line) => ({ line, text: lossText(line.at(-1)?.[1], locale) })),
      })}
    </section>
  );
}

const KILO = 1000;

function runsTable(state: FinetuneState): FigureElement {
  const names = namesOf(state);
  const rows = state.runs.map((run, i) => ({ run: names[i]!, ...runCells(run, i === 0, state) }));
  return runTable(state.t, rows);
}

function runCells({ snapshot, seconds }: ShownRun, first: boolean, { t, locale }: FinetuneState) {
  const { settings, parameters, looks, bytes, learnt, step, steps } = snapshot;
  const last = looks.at(-1);
  const share = last?.shares.unseen;
  const number = (value: number) => formatNumber(value, locale);
  const kept = {
    share: shareText(skillsLeft(last), locale),
    before: shareText(skillsLeft(looks[0]), locale),
  };
  const name = first ? 'data-unseen' : 'data-unseen-beside';
  return {
    weights: number(parameters),
    bytes: fill(t.kilobytes, { n: number(bytes / KILO) }),
    rate: rateText(settings.rate, locale),
    step: fill(learnt ? t.stoppedAt : t.stepOf, { step: number(step), steps: number(steps) }),
    unseen: <output {...{ [name]: share ?? '' }}>{shareText(share, locale)}</output>,
    kept: fill(t.keptOf, kept),
    ...(seconds !== undefined && { time: durationText(seconds, t) }),
  };
}

export const finetuneView = (state: FinetuneState): FigureElement[] => [
  ...keyOf(state),
  crossing(state),
];

export const foldsView = (state: FinetuneState): FigureElement[] => [
  fold(state.t.curves, ...curves(state), lossView(state)),
  fold(state.t.change, changeView(state)),
  fold(state.t.runs, runsTable(state), note(state)),
];

const note = ({ t, backend }: FinetuneState): FigureElement | undefined =>
  backend && (
    <p class="note-live muted" data-backend={backend}>
      {t.kernels[backend]}
    </p>
  );
