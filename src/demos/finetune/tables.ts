import { fill, formatNumber } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import { PROBES } from './core/settings';
import { durationText } from '~/demos/kit/duration';
import { table, type Cell } from '../parts/table';
import { lossText, shareText } from '../parts/training-view';
import { keptOf } from './sentences';
import { namesOf, rateText, type FinetuneState, type ShownRun } from './state';

const KILO = 1000;

/** One row per run: the trained weights, its progress, the new facts and the earlier skills. */
export function runsTable(state: FinetuneState): FigureElement {
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
    share: shareText(keptOf(looks.at(-1)), locale),
    before: shareText(keptOf(looks[0]), locale),
  };
  const name = first ? 'data-unseen' : 'data-unseen-beside';
  return [
    formatNumber(parameters, locale),
    fill(t.kilobytes, { n: formatNumber(snapshot.bytes / KILO, locale) }),
    rateText(settings.rate, locale),
    fill(snapshot.learnt ? t.stoppedAt : t.stepOf, steps),
    h('output', { [name]: share ?? '' }, shareText(share, locale)),
    fill(t.keptOf, kept),
    ...(seconds === undefined ? [] : [durationText(seconds, t)]),
  ];
}

/** The curves as numbers: one row per look. */
export function valuesTable(state: FinetuneState): FigureElement[] {
  const names = namesOf(state);
  return state.runs.map((run, i) => valuesOf(run, names[i]!, state));
}

function valuesOf(
  { snapshot }: ShownRun,
  name: string,
  { t, locale }: FinetuneState,
): FigureElement {
  const asked = ([...PROBES, 'once', 'often'] as const).filter(
    (probe) => snapshot.looks[0]?.shares[probe] !== undefined,
  );
  const heads = [
    t.valueColumns.step,
    t.valueColumns.loss,
    ...asked.map((probe) => t.probes[probe]),
  ];
  const lossAt = (at: number) => snapshot.losses.filter(([step]) => step <= at).at(-1)?.[1];
  const rows = snapshot.looks.map(({ step, shares }) => [
    fill(t.stepNamed, { step: formatNumber(step, locale) }),
    lossText(lossAt(step), locale),
    ...asked.map((probe) => shareText(shares[probe], locale)),
  ]);
  return table({ caption: name, heads, rows });
}
