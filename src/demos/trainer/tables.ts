import { fill, formatNumber } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import type { TrainerSnapshot } from './core/snapshot';
import { durationText } from '~/demos/kit/duration';
import { table, type Cell } from '../parts/table';
import { lossText, shareText } from '../parts/training-view';
import { probesOf, sizeName, type ShownRun, type TrainerState } from './state';

/** One row per run: its progress, its last loss in full precision, and its speed here. */
export function runsTable(state: TrainerState): FigureElement {
  const { runs, t } = state;
  const { model, weights, step, loss, tokens, speed, time } = t.columns;
  const timed = runs.some(({ seconds }) => seconds !== undefined);
  const heads = [model, weights, step, loss, tokens, ...(timed ? [speed, time] : [])];
  const rows = runs.map((run, i) => runCells(run, i === 0, state));
  return table({ caption: t.runs, unseen: true, heads, rows, attributes: { class: 'turn runs' } });
}

function runCells({ snapshot, seconds }: ShownRun, first: boolean, state: TrainerState): Cell[] {
  const { t, locale } = state;
  const whole = (value: number) => formatNumber(value, locale);
  const exact = snapshot.loss === null ? '' : String(snapshot.loss);
  const cells: Cell[] = [
    sizeName(snapshot.size),
    whole(snapshot.parameters),
    fill(t.stepOf, { step: whole(snapshot.step), steps: whole(snapshot.steps) }),
    h('output', { [first ? 'data-loss' : 'data-loss-beside']: exact }, exact),
    whole(snapshot.tokens),
  ];
  if (seconds === undefined) return cells;
  const speed = seconds > 0 ? whole(snapshot.tokens / seconds) : '–';
  return [...cells, speed, durationText(seconds, t)];
}

/** The curves as numbers: one row per look, at most ten, and the run's current state. */
export const valuesTable = (state: TrainerState): FigureElement[] =>
  state.runs.map(({ snapshot }) => valuesOf(snapshot, state));

function valuesOf(snapshot: TrainerSnapshot, state: TrainerState): FigureElement {
  const { runs, t, locale } = state;
  const probes = probesOf(runs);
  const aside = snapshot.probes.some(({ heldOut }) => heldOut !== undefined);
  const { step, loss, heldOut } = t.valueColumns;
  const heads = [step, loss, ...(aside ? [heldOut] : []), ...probes.map((name) => t.probes[name])];
  const row = (at: number) => {
    const look = snapshot.probes.find((probe) => probe.step === at);
    const mean = snapshot.losses.filter(([point]) => point <= at).at(-1)?.[1];
    return [
      lossText(mean, locale),
      ...(aside ? [lossText(look?.heldOut, locale)] : []),
      ...probes.map((name) => shareText(look?.shares[name], locale)),
    ];
  };
  const steps = [...new Set([...snapshot.probes.map((probe) => probe.step), snapshot.step])];
  const rows = steps.map((at) => [
    fill(t.stepNamed, { step: formatNumber(at, locale) }),
    ...row(at),
  ]);
  return table({ caption: sizeName(snapshot.size), heads, rows });
}
