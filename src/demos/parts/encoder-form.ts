import { h, type FigureElement } from '~/lib/figure';
import { MODELS, TINY } from '~/lib/encoder/models';
import { DEFAULT_HOST } from '~/lib/hub/host';
import type { EncoderStrings } from './encoder/strings';
import { buttonSaid } from './encoder-words';
import { field } from './field';

/** The fields and buttons of the panel. They are built by script, because none of them works without it. */
export function encoderForm(demo: string, t: EncoderStrings): FigureElement[] {
  const id = (part: string) => `${demo}-encoder-${part}`;
  const options = MODELS.map(({ id: model, name }) =>
    h('option', { value: model }, t.models[model as keyof typeof t.models] ?? name),
  );
  const typed = { spellcheck: 'false', autocapitalize: 'none' };
  return [
    h(
      'div',
      { class: 'controls' },
      field(
        id('model'),
        t.model,
        h(
          'select',
          { id: id('model'), name: 'model' },
          ...options,
          h('option', { value: '' }, t.other),
        ),
      ),
      field(
        id('id'),
        t.modelId,
        h('input', { id: id('id'), name: 'modelId', maxlength: 200, ...typed }),
        t.modelIdHelp,
      ),
      field(
        id('host'),
        t.modelHost,
        h('input', {
          id: id('host'),
          name: 'modelHost',
          inputmode: 'url',
          maxlength: 500,
          placeholder: DEFAULT_HOST,
          ...typed,
        }),
        t.modelHostHelp,
      ),
    ),
    h(
      'div',
      { class: 'actions' },
      h(
        'button',
        { type: 'button', 'data-load-model': true, 'aria-describedby': id('problem') },
        buttonSaid({ host: '', model: TINY }, undefined, t),
      ),
      h('button', { type: 'button', 'data-remove-model': true, hidden: true }),
    ),
    h(
      'div',
      { class: 'loading-model', 'data-loading-model': true, hidden: true },
      h('span', { 'data-model-progress': true }),
      h('progress', { 'aria-label': t.panel }),
      h('button', { type: 'button', 'data-cancel-model': true }, t.cancel),
    ),
    h('p', {
      class: 'error',
      id: id('problem'),
      role: 'alert',
      'data-model-problem': true,
      hidden: true,
    }),
    h('p', { class: 'help', role: 'status', 'data-model-status': true }, t.nothingYet),
  ];
}
