import { fill } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import { sampleLine } from '../parts/training-view';
import { namesOf, type FinetuneState } from './state';

/** The same questions put to the model before and after: one a probe. */
export function samplesView(state: FinetuneState): FigureElement | undefined {
  const { runs, t } = state;
  const samples = runs[0]?.snapshot.samples ?? [];
  if (samples.length === 0) return undefined;
  return h(
    'section',
    { 'data-samples': true },
    h('h3', { class: 'label' }, t.samples),
    h('ol', { class: 'samples', role: 'list' }, ...samples.map((_, i) => sample(i, state))),
  );
}

function sample(i: number, state: FinetuneState): FigureElement {
  const { runs, t } = state;
  const { probe, prompt, expected, before } = runs[0]!.snapshot.samples[i]!;
  const names = namesOf(state);
  const several = runs.length > 1;
  return h(
    'li',
    {},
    h('p', { class: 'asks' }, t.probes[probe]),
    h(
      'dl',
      {},
      sampleLine(t.given, prompt, 'given'),
      sampleLine(t.before, before || t.nothing, 'was'),
      ...runs.flatMap(({ snapshot }, run) => {
        const said = snapshot.samples[i];
        if (!said) return [];
        const name = several ? fill(t.saysBy, { name: names[run]! }) : t.says;
        return [sampleLine(name, said.said || t.nothing, 'wrote', said.right ? t.right : t.wrong)];
      }),
      sampleLine(t.answer, expected, 'answer'),
    ),
  );
}
