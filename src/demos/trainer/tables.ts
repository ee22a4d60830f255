import { fill, formatNumber } from '~/i18n/format';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import type { TrainerSnapshot } from '~/lib/trainer/snapshot';
import { durationText } from '../duration';
import { lossText, shareText } from './sentences';
import { probesOf, sizeName, type ShownRun, type TrainerState } from './state';

/** A run a row: how far it has come, its last loss to the last digit, and its speed here. */
export function runsTable(state: TrainerState): FigureElement {
  const { runs, t } = state;
  const { model, weights, step, loss, tokens, speed, time } = t.columns;
  const timed = runs.some(({ seconds }) => seconds !== undefined);
  const heads = [model, weights, step, loss, tokens, ...(timed ? [speed, time] : [])];
  return h(
    'table',
    { class: 'turn runs' },
    h('caption', { class: 'sr' }, t.runs),
    h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, head)))),
    h('tbody', {}, ...runs.map((run, i) => runRow(run, i === 0, state))),
  );
}

function runRow({ snapshot, seconds }: ShownRun, first: boolean, state: TrainerState) {
  const { t, locale } = state;
  const { model, weights, step, loss, tokens, speed, time } = t.columns;
  const whole = (value: number) => formatNumber(value, locale);
  const cell = (label: string, ...children: FigureNode[]) =>
    h('td', { 'data-label': label }, h('span', {}, ...children));
  const exact = snapshot.loss === null ? '' : String(snapshot.loss);
  return h(
    'tr',
    {},
    h('th', { scope: 'row', 'data-label': model }, sizeName(snapshot.size)),
    cell(weights, whole(snapshot.parameters)),
    cell(step, fill(t.stepOf, { step: whole(snapshot.step), steps: whole(snapshot.steps) })),
    cell(loss, h('output', { [first ? 'data-loss' : 'data-loss-beside']: exact }, exact)),
    cell(tokens, whole(snapshot.tokens)),
    seconds !== undefined && cell(speed, seconds > 0 ? whole(snapshot.tokens / seconds) : '–'),
    seconds !== undefined && cell(time, durationText(seconds, t)),
  );
}

/** The curves as numbers: a row a look, at most ten, and where the run stands. */
export function valuesTable(state: TrainerState): FigureElement {
  const { t } = state;
  return h(
    'details',
    { class: 'values', key: 'values' },
    h('summary', {}, t.values),
    ...state.runs.map(({ snapshot }) => valuesOf(snapshot, state)),
  );
}

function valuesOf(snapshot: TrainerSnapshot, state: TrainerState): FigureElement {
  const { runs, t, locale } = state;
  const probes = probesOf(runs);
  const aside = snapshot.probes.some(({ heldOut }) => heldOut !== undefined);
  const { step, loss, heldOut } = t.valueColumns;
  const heads = [step, loss, ...(aside ? [heldOut] : []), ...probes.map((name) => t.probes[name])];
  const row = (at: number) => {
    const look = snapshot.probes.find((probe) => probe.step === at);
    const mean = snapshot.losses.filter(([point]) => point <= at).at(-1)?.[1];
    const share = (value?: number) => (value === undefined ? '–' : shareText(value, locale));
    return [
      lossText(mean, locale),
      ...(aside ? [lossText(look?.heldOut, locale)] : []),
      ...probes.map((name) => share(look?.shares[name])),
    ];
  };
  const steps = [...new Set([...snapshot.probes.map((probe) => probe.step), snapshot.step])];
  return h(
    'table',
    { class: 'turn' },
    h('caption', {}, sizeName(snapshot.size)),
    h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, head)))),
    h(
      'tbody',
      {},
      ...steps.map((at) =>
        h(
          'tr',
          {},
          h('th', { scope: 'row' }, fill(t.stepNamed, { step: formatNumber(at, locale) })),
          ...row(at).map((text, i) => h('td', { 'data-label': heads[i + 1] }, h('span', {}, text))),
        ),
      ),
    ),
  );
}
