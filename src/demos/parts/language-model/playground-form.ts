import { h, type FigureElement } from '~/lib/figure';
import { field } from '../field';
import type { ModelStrings } from './strings';
import { writingForm } from './writing-form';

/** The playground's fields and buttons. */
export function playgroundForm(demo: string, t: ModelStrings): FigureElement[] {
  const id = (part: string) => `${demo}-play-${part}`;
  const text = h('textarea', { id: id('text'), name: 'lmPrompt', rows: 4 }, t.promptExample);
  const ways = (['question', 'text'] as const).map((value) =>
    h(
      'label',
      {},
      h('input', {
        type: 'radio',
        name: id('way'),
        'data-lm-way': true,
        value,
        checked: value === 'question',
      }),
      t.ways[value],
    ),
  );
  const button = (name: string, words: string, hidden = false) =>
    h('button', { type: 'button', [name]: true, hidden }, words);
  return [
    field(id('text'), t.prompt, text),
    h('p', { class: 'help', 'data-lm-unknown': true, 'aria-live': 'polite', hidden: true }),
    h('fieldset', {}, h('legend', {}, t.as), h('div', { class: 'seg' }, ...ways)),
    writingForm(`${demo}-play`, t),
    h('p', { class: 'help', 'data-lm-estimate': true }),
    h(
      'div',
      { class: 'actions' },
      button('data-lm-write', t.write),
      button('data-stop', t.stop, true),
      button('data-lm-pause', t.pause, true),
    ),
    h('p', { class: 'error', role: 'alert', 'data-lm-trouble': true, hidden: true }),
    h('div', { 'data-lm-shown': true }),
  ];
}
