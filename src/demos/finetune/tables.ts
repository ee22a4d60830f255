import { fill, formatNumber } from '~/i18n/format';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import { PROBES } from '~/lib/finetune/probes';
import { durationText } from '../duration';
import { keptOf, lossText, shareText } from './sentences';
import { namesOf, rateText, type FinetuneState, type ShownRun } from './state';

const KILO = 1000;

/** A run a row: what learns, how far it came, what it knows and what it kept. */
export function runsTable(state: FinetuneState): FigureElement {
  const { runs, t } = state;
  const { run, weights, bytes, rate, step, unseen, kept, time } = t.columns;
  const timed = runs.some(({ seconds }) => seconds !== undefined);
  const heads = [run, weights, bytes, rate, step, unseen, kept, ...(timed ? [time] : [])];
  const names = namesOf(state);
  return h(
    'table',
    { class: 'turn runs' },
    h('caption', { class: 'sr' }, t.runs),
    h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, head)))),
    h('tbody', {}, ...runs.map((each, i) => runRow(each, names[i]!, i === 0, state))),
  );
}

function runRow(
  { snapshot, seconds }: ShownRun,
  name: string,
  first: boolean,
  { t, locale }: FinetuneState,
): FigureElement {
  const { run, weights, bytes, rate, step, unseen, kept, time } = t.columns;
  const { settings, parameters, looks } = snapshot;
  const cell = (label: string, ...children: FigureNode[]) =>
    h('td', { 'data-label': label }, h('span', {}, ...children));
  const share = looks.at(-1)?.shares.unseen;
  const steps = {
    step: formatNumber(snapshot.step, locale),
    steps: formatNumber(snapshot.steps, locale),
  };
  return h(
    'tr',
    {},
    h('th', { scope: 'row', 'data-label': run }, name),
    cell(weights, formatNumber(parameters, locale)),
    cell(bytes, fill(t.kilobytes, { n: formatNumber(snapshot.bytes / KILO, locale) })),
    cell(rate, rateText(settings.rate, locale)),
    cell(step, fill(snapshot.learnt ? t.stoppedAt : t.stepOf, steps)),
    cell(
      unseen,
      h(
        'output',
        { [first ? 'data-unseen' : 'data-unseen-beside']: share ?? '' },
        shareText(share, locale),
      ),
    ),
    cell(
      kept,
      fill(t.keptOf, {
        share: shareText(keptOf(looks.at(-1)), locale),
        before: shareText(keptOf(looks[0]), locale),
      }),
    ),
    ...(seconds === undefined ? [] : [cell(time, durationText(seconds, t))]),
  );
}

/** The curves as numbers: a row a look. */
export function valuesTable(state: FinetuneState): FigureElement {
  const { t } = state;
  const names = namesOf(state);
  return h(
    'details',
    { class: 'values', key: 'values' },
    h('summary', {}, t.values),
    ...state.runs.map((run, i) => valuesOf(run, names[i]!, state)),
  );
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
  return h(
    'table',
    { class: 'turn' },
    h('caption', {}, name),
    h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, head)))),
    h(
      'tbody',
      {},
      ...snapshot.looks.map(({ step, shares }) =>
        h(
          'tr',
          {},
          h('th', { scope: 'row' }, fill(t.stepNamed, { step: formatNumber(step, locale) })),
          ...[
            lossText(lossAt(step), locale),
            ...asked.map((probe) => shareText(shares[probe], locale)),
          ].map((text, i) => h('td', { 'data-label': heads[i + 1] }, h('span', {}, text))),
        ),
      ),
    ),
  );
}
