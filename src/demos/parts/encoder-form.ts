import { h, type FigureElement } from '~/lib/figure';
import { MODELS, TINY } from '~/lib/encoder/models';
import { readerOf } from '~/lib/encoder/vectors/corpora';
import type { EncoderStrings } from './encoder/strings';
import { buttonSaid } from './encoder-words';
import { field } from './field';
import { keptPlace } from './kept/view';
import { hostField, idField, loadButtons, slotNodes, type Called } from './hosted/hosted-form';

/**
 * The panel's fields and buttons, built by script because none of them works without it.
 * @param shipped models of this site that this copy has; the one for the page's language is chosen if it is there
 */
export function encoderForm(
  demo: string,
  t: EncoderStrings,
  shipped: readonly string[],
): FigureElement[] {
  const called: Called = { slots: 'model', id: (part) => `${demo}-encoder-${part}` };
  const id = called.id('model');
  const own = readerOf(t.locale);
  const chosen = shipped.includes(own) ? own : TINY;
  const options = MODELS.map(({ id: model, name }) =>
    h(
      'option',
      { value: model, selected: model === chosen },
      t.models[model as keyof typeof t.models] ?? name,
    ),
  );
  const other = h('option', { value: '' }, t.other);
  const select = h('select', { id, name: 'model' }, ...options, other);
  return [
    h('div', { class: 'controls' }, field(id, t.model, select)),
    h(
      'details',
      {},
      h('summary', {}, t.elsewhere),
      h('div', { class: 'controls' }, idField(called, t), hostField(called, t)),
    ),
    h('label', { class: 'switch' }, h('input', { type: 'checkbox', name: 'modelKeep' }), t.keep),
    h('p', { class: 'help', 'data-model-room': true, hidden: true }),
    loadButtons(called, buttonSaid({ host: '', model: chosen }, undefined, t)),
    ...slotNodes(called, 'loading-model', t),
    keptPlace(),
  ];
}
