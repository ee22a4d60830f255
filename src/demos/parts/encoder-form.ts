import { h, type FigureElement } from '~/lib/figure';
import { MODELS, TINY } from '~/lib/encoder/models';
import type { EncoderStrings } from './encoder/strings';
import { buttonSaid } from './encoder-words';
import { field } from './field';
import { hostField, idField, loadButtons, slotNodes, type Called } from './hosted/hosted-form';

/** The panel's fields and buttons, built by script because none of them works without it. */
export function encoderForm(demo: string, t: EncoderStrings): FigureElement[] {
  const called: Called = { slots: 'model', id: (part) => `${demo}-encoder-${part}` };
  const id = called.id('model');
  const options = MODELS.map(({ id: model, name }) =>
    h('option', { value: model }, t.models[model as keyof typeof t.models] ?? name),
  );
  const other = h('option', { value: '' }, t.other);
  const select = h('select', { id, name: 'model' }, ...options, other);
  const fields = [field(id, t.model, select), idField(called, t), hostField(called, t)];
  return [
    h('div', { class: 'controls' }, ...fields),
    loadButtons(called, buttonSaid({ host: '', model: TINY }, undefined, t)),
    ...slotNodes(called, 'loading-model', t),
  ];
}
