import { fill } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
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
      line(t.given, prompt, 'given'),
      line(t.before, before || t.nothing, 'was'),
      ...runs.flatMap(({ snapshot }, run) => {
        const said = snapshot.samples[i];
        if (!said) return [];
        const name = several ? fill(t.saysBy, { name: names[run]! }) : t.says;
        return [line(name, said.said || t.nothing, 'wrote', said.right ? t.right : t.wrong)];
      }),
      line(t.answer, expected, 'answer'),
    ),
  );
}

const line = (name: string, text: string, kind: string, verdict?: string): FigureElement =>
  h(
    'div',
    { class: kind },
    h('dt', {}, name),
    h('dd', {}, text, verdict !== undefined && h('span', { class: 'tag' }, verdict)),
  );
