import { type FigureElement } from '~/lib/figure';
import { MODELS, TINY } from '~/lib/encoder/models';
import { readerOf } from '~/lib/encoder/vectors/corpora';
import type { EncoderStrings } from './encoder/strings';
import { field } from './field';
import { storedPlace } from './stored/view';
import { loadButtons, slotNodes, type Called } from './hosted/load-form';

/**
 * The panel's fields and buttons, built by script because none of them works without it.
 * @param shipped models of this site that this copy has; the one for the page's language is chosen if it is there
 * @param isChosen true where the demo has a choice of models itself
 */
export function encoderForm(
  demo: string,
  t: EncoderStrings,
  shipped: readonly string[],
  isChosen = false,
): FigureElement[] {
  const called: Called = { slots: 'model', id: (part) => `${demo}-encoder-${part}` };
  const id = called.id('model');
  const own = readerOf(t.locale);
  const chosen = shipped.includes(own) ? own : TINY;
  const choice = (
    <select id={id} name="model">
      {MODELS.map(({ id: model, name }) => (
        <option value={model} selected={model === chosen}>
          {t.models[model as keyof typeof t.models] ?? name}
        </option>
      ))}
    </select>
  );
  return [
    ...(isChosen ? [] : [<div class="controls above-3">{field(id, t.model, choice)}</div>]),
    ...loadButtons(called, t),
    ...slotNodes(called, 'loading-model', t),
    storedPlace(),
  ];
}
