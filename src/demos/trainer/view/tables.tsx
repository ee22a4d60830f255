import { fill, formatNumber } from '~/i18n/format';
import { type FigureElement } from '~/lib/figure';
import { durationText } from '~/demos/kit/duration';
import { table, type Cell } from '~/demos/parts/table';
import { lossText, shareText } from '~/demos/parts/training-view';
import { probesOf, sizeName, type TrainerState } from '../state';

/** The run in one row: its progress, its last loss in full precision, and its speed here. */
export function runTable({ run: { snapshot, seconds }, t, locale }: TrainerState): FigureElement {
  const { model, weights, step, loss, tokens, speed, time } = t.columns;
  const whole = (value: number) => formatNumber(value, locale);
  const exact = snapshot.loss === null ? '' : String(snapshot.loss);
  const cells: [string, Cell][] = [
    [model, sizeName(snapshot.size)],
    [weights, whole(snapshot.parameters)],
    [step, fill(t.stepOf, { step: whole(snapshot.step), steps: whole(snapshot.steps) })],
    [loss, <output data-loss={exact}>{exact}</output>],
    [tokens, whole(snapshot.tokens)],
  ];
  if (seconds !== undefined) {
    cells.push([speed, seconds > 0 ? whole(snapshot.tokens / seconds) : '–']);
    cells.push([time, durationText(seconds, t)]);
  }
  const [heads, row] = [cells.map(([head]) => head), cells.map(([, cell]) => cell)];
  const attributes = { class: 'turn runs' };
  return table({ caption: t.runs, unseen: true, heads, rows: [row], attributes });
}

/** The curves as numbers: one row per look, at most ten, and the run's current state. */
export function valuesTable({ run, t, locale }: TrainerState): FigureElement {
  const { snapshot } = run;
  const probes = probesOf(run);
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
