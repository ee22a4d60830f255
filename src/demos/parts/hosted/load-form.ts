import { h, type FigureElement } from '~/lib/figure';
import type { PanelWords, Slots } from './says';

/** Names of a panel's fields and buttons. */
export interface Called {
  slots: Slots;
  /** Returns the id of a part of the form. */
  id: (part: string) => string;
}

/** The box that lets this browser keep the model, the button that loads it, and the one that removes it. */
export const loadButtons = ({ slots, id }: Called, t: PanelWords): FigureElement[] => [
  h('label', { class: 'switch' }, h('input', { type: 'checkbox', name: `${slots}Keep` }), t.keep),
  h(
    'div',
    { class: 'actions' },
    h('button', {
      type: 'button',
      [`data-load-${slots}`]: true,
      'aria-describedby': id('problem'),
    }),
    h('button', { type: 'button', [`data-remove-${slots}`]: true, hidden: true }),
  ),
];

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
