import type { FigureNode, FigureElement } from '~/lib/figure';
import {
  lossText,
  probesView,
  probeView,
  runKey,
  shareText,
  stepTicks,
} from '~/demos/parts/training-view';
import { namesOf, type FinetuneState, rateText, type ShownRun } from '../state';
import { crossing } from './crossing';
import { changeView } from './change-view';
import { fill, formatNumber } from '~/i18n/format';
import { durationText } from '~/demos/kit/duration';
import { table } from '~/demos/parts/table';
import { skillsLeft, lossSentence, probeText } from '../sentences';
import type { FinetuneSnapshot } from '../core/run';
import { type ProbeName, SKILLS } from '../core/settings';
import { plot } from '~/lib/drawing/plot';
import { ticksTo } from '~/lib/drawing/scale';
import { LOCALES } from '~/lib/locale';

const LARGE = 160;

const LEARNT: readonly ProbeName[] = ['unseen', 'familiar'];

function curves(state: FinetuneState): FigureElement[] {
  const { t } = state;
  return [
    ...(state.runs.length > 1 ? [runKey(namesOf(state))] : []),
    probes(state, LEARNT, t.learns, t.learnsUnit),
    probes(state, SKILLS, t.keeps, t.keepsUnit),
  ];
}

function probes(state: FinetuneState, names: readonly ProbeName[], title: string, unit: string) {
  const { runs, t, locale } = state;
  const asked = names.filter((probe) => runs.some(({ snapshot }) => has(snapshot, probe)));
  const drawn = asked.map((probe) => {
    const label = runs.map((_, i) => probeText(state, i, probe)).join(LOCALES[locale].space);
    const looks = runs.map(({ snapshot }) => snapshot.looks);
    const steps = mostSteps(state);
    return probeView({ probe, name: t.probes[probe], label, steps, runs: looks }, state);
  });
  return probesView(title, unit, drawn);
}

const has = ({ looks }: FinetuneSnapshot, probe: ProbeName): boolean =>
  looks.length === 0 ? probe !== 'familiar' : looks[0]!.shares[probe] !== undefined;

const mostSteps = ({ runs }: FinetuneState): number =>
  Math.max(...runs.map(({ snapshot: { finished, step, steps } }) => (finished ? step : steps)));

function lossView(state: FinetuneState): FigureElement {
  const { runs, t, locale } = state;
  const lines = runs.map(({ snapshot }) => snapshot.losses);
  const ticks = ticksTo(Math.max(0.5, ...lines.flat().map(([, loss]) => loss)));
  const digits = ticks.every(Number.isInteger) ? 0 : 1;
  const steps = mostSteps(state);
  return (
    <section class="loss">
      <h3 class="label">
        {t.loss} <small>{t.lossUnit}</small>
      </h3>
      {plot({
        height: LARGE,
        label: runs.map((_, i) => lossSentence(state, i)).join(LOCALES[locale].space),
        ...{ x: [0, steps], y: [0, ticks.at(-1)!] },
        ticks: ticks.map((tick) => [tick, formatNumber(tick, locale, digits)]),
        steps: stepTicks(steps, state),
        curves: lines.map((line) => ({ line, text: lossText(line.at(-1)?.[1], locale) })),
      })}
    </section>
  );
}

const KILO = 1000;

function runsTable(state: FinetuneState): FigureElement {
  const { runs, t } = state;
  const { run, weights, bytes, rate, step, unseen, kept, time } = t.columns;
  const timed = runs.some(({ seconds }) => seconds !== undefined);
  const heads = [run, weights, bytes, rate, step, unseen, kept, ...(timed ? [time] : [])];
  const names = namesOf(state);
  const rows = runs.map((each, i) => [names[i]!, ...runCells(each, i === 0, state)]);
  return table({ caption: t.runs, unseen: true, heads, rows, attributes: { class: 'turn runs' } });
}

function runCells({ snapshot, seconds }: ShownRun, first: boolean, { t, locale }: FinetuneState) {
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

export const finetuneView = (state: FinetuneState): FigureNode[] => [
  ...(state.runs.length > 1 ? [runKey(namesOf(state))] : []),
  crossing(state),
];

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

const note = ({ t, backend }: FinetuneState): FigureElement | undefined =>
  backend && (
    <p class="note-live muted" data-backend={backend}>
      {t.kernels[backend]}
    </p>
  );
