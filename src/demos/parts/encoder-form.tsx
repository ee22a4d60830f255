import { type FigureElement } from '~/lib/figure';
import type { EncoderStrings } from './encoder/strings';
import { storedPlace } from './stored/view';
import { loadButtons, slotNodes, type Called } from './hosted/load-form';

/** The buttons below a choice of models, built by script because none of them works without it. */
export function encoderForm(demo: string, t: EncoderStrings): FigureElement[] {
  const called: Called = { slots: 'model', id: (part) => `${demo}-encoder-${part}` };
  return [...loadButtons(called, t), ...slotNodes(called, 'loading-model', t), storedPlace()];
}
