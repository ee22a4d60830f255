import { type FigureElement } from '~/lib/figure';
import type { PanelWords, Slots } from './says';

/** Names of a panel's fields and buttons. */
export interface Called {
  slots: Slots;
  id: (part: string) => string;
}

/** The box that lets this browser keep the model, the button that loads it, and the one that removes it. */
export const loadButtons = ({ slots, id }: Called, t: PanelWords): FigureElement[] => [
  <label class="switch">
    <input type="checkbox" name={`${slots}Keep`} />
    {t.keep}
  </label>,
  <div class="actions">
    <button type="button" {...{ [`data-load-${slots}`]: true }} aria-describedby={id('problem')} />
    <button type="button" {...{ [`data-remove-${slots}`]: true }} hidden />
  </div>,
];

/** The places for a panel's progress, its errors and its loaded model. */
export function slotNodes({ slots, id }: Called, loading: string, t: PanelWords): FigureElement[] {
  const problem = { [`data-${slots}-problem`]: true, hidden: true };
  return [
    <div class={loading} {...{ [`data-${loading}`]: true }} hidden>
      <span {...{ [`data-${slots}-progress`]: true }} />
      <progress aria-label={t.panel} />
      <button type="button" {...{ [`data-cancel-${slots}`]: true }}>
        {t.cancel}
      </button>
    </div>,
    <p class="error" id={id('problem')} role="alert" {...problem} />,
    <p class="help" role="status" {...{ [`data-${slots}-status`]: true }}>
      {t.nothingYet}
    </p>,
  ];
}
