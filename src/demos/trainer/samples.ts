import { fill, formatNumber } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import type { Sample } from './core/snapshot';
import { sampleLine } from '../parts/training-view';
import { PROBES, sizeName, type ShownRun, type TrainerState } from './state';

/** The last samples of each model: the same beginnings, one below the other. */
export function samplesView(state: TrainerState): FigureElement {
  const { runs, t, locale } = state;
  const [first] = runs;
  const samples = first?.snapshot.samples ?? [];
  const at = samples[0]?.step;
  const later = Math.ceil((first?.snapshot.steps ?? 0) / 10);
  return h(
    'section',
    {},
    h(
      'h3',
      { class: 'label' },
      t.lastSamples,
      ' ',
      at !== undefined && h('small', {}, fill(t.samplesAt, { step: formatNumber(at, locale) })),
    ),
    samples.length === 0
      ? h('p', { class: 'help' }, fill(t.samplesLater, { step: formatNumber(later, locale) }))
      : h(
          'ol',
          { class: 'samples', role: 'list' },
          ...samples.map((sample, i) => sampleView(sample, i, state)),
        ),
  );
}

function sampleView({ prompt, expected }: Sample, i: number, state: TrainerState): FigureElement {
  const { runs, t } = state;
  const title = titleOf(runs[0]!, i, state);
  return h(
    'li',
    {},
    title !== undefined && h('p', { class: 'asks' }, title),
    h(
      'dl',
      {},
      sampleLine(t.given, prompt, 'given'),
      ...runs.map((run) => writtenLine(run, i, state)),
      expected !== undefined && sampleLine(t.answer, expected, 'answer'),
    ),
  );
}

/** For the towns there is one sample per probe, in the same order. */
function titleOf({ snapshot }: ShownRun, i: number, { t }: TrainerState): string | undefined {
  const shares = snapshot.probes.at(-1)?.shares ?? {};
  const asked = PROBES.filter((probe) => probe in shares);
  return asked.length > 1 && asked[i] ? t.probes[asked[i]] : undefined;
}

function writtenLine(
  { snapshot: { size, samples } }: ShownRun,
  i: number,
  { runs, t }: TrainerState,
): FigureElement | false {
  const sample = samples[i];
  if (!sample) return false;
  const { written, expected } = sample;
  const name = runs.length > 1 ? fill(t.wroteBy, { name: sizeName(size) }) : t.wrote;
  const right = written.trim() === expected?.trim();
  const verdict = expected === undefined ? undefined : right ? t.right : t.wrong;
  return sampleLine(name, written.trim() === '' ? t.nothing : written, 'wrote', verdict);
}
