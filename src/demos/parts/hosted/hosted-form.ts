import { h, type FigureElement } from '~/lib/figure';
import { DEFAULT_HOST } from '~/lib/hub/host';
import { field } from '../field';
import type { PanelWords, Slots } from './says';

/** Attributes of a field whose text is not prose. */
export const TYPED = { spellcheck: 'false', autocapitalize: 'none' };

/** Names of a panel's fields and buttons. */
export interface Called {
  slots: Slots;
  /** Returns the id of a part of the form. */
  id: (part: string) => string;
}

export const idField = ({ slots, id }: Called, t: PanelWords): FigureElement =>
  field(
    id('id'),
    t.modelId,
    h('input', { id: id('id'), name: `${slots}Id`, maxlength: 200, ...TYPED }),
    t.modelIdHelp,
  );

export function hostField({ slots, id }: Called, t: PanelWords): FigureElement {
  const host = { inputmode: 'url', maxlength: 500, placeholder: DEFAULT_HOST, ...TYPED };
  const input = h('input', { id: id('host'), name: `${slots}Host`, ...host });
  return field(id('host'), t.modelHost, input, t.modelHostHelp);
}

/** The button that loads a model, and the one that removes it from this browser's store. */
export const loadButtons = ({ slots, id }: Called, ...said: string[]): FigureElement =>
  h(
    'div',
    { class: 'actions' },
    h(
      'button',
      { type: 'button', [`data-load-${slots}`]: true, 'aria-describedby': id('problem') },
      ...said,
    ),
    h('button', { type: 'button', [`data-remove-${slots}`]: true, hidden: true }),
  );

/** The places for a panel's progress, its errors and its loaded model. */
export function slotNodes({ slots, id }: Called, loading: string, t: PanelWords): FigureElement[] {
  const problem = { [`data-${slots}-problem`]: true, hidden: true };
  return [
    h(
      'div',
      { class: loading, [`data-${loading}`]: true, hidden: true },
      h('span', { [`data-${slots}-progress`]: true }),
      h('progress', { 'aria-label': t.panel }),
      h('button', { type: 'button', [`data-cancel-${slots}`]: true }, t.cancel),
    ),
    h('p', { class: 'error', id: id('problem'), role: 'alert', ...problem }),
    h('p', { class: 'help', role: 'status', [`data-${slots}-status`]: true }, t.nothingYet),
  ];
}
