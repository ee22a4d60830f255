import type { Slots } from './says';

/** A button that is switched off loses the focus: it goes to Cancel meanwhile, and comes back. */
export function handFocus(
  root: HTMLElement,
  slots: Slots,
  button: HTMLButtonElement,
  busy: boolean,
): void {
  const cancel = root.querySelector<HTMLButtonElement>(`[data-cancel-${slots}]`)!;
  const [from, to] = busy ? [button, cancel] : [cancel, button];
  if (document.activeElement !== from) return;
  to.disabled = false;
  to.focus();
}
