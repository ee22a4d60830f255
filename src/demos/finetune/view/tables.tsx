import { fill, formatNumber } from '~/i18n/format';
import { type FigureElement } from '~/lib/figure';
import { durationText } from '~/demos/kit/duration';
import { table, type Cell } from '~/demos/parts/table';
import { shareText } from '~/demos/parts/training-view';
import { keptOf } from '../sentences';
import { namesOf, rateText, type FinetuneState, type ShownRun } from '../state';

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
    <output {...{ [name]: share ?? '' }}>{shareText(share, locale)}</output>,
    fill(t.keptOf, kept),
    ...(seconds === undefined ? [] : [durationText(seconds, t)]),
  ];
}
