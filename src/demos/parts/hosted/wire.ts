interface PanelHandlers {
  typed(event: Event): void;
  pressed(button: HTMLButtonElement): void;
  /** The button that describes its action. */
  button(): HTMLButtonElement;
}

/** Wires up a panel. Input there concerns only its model, so the demo around it does not receive it. */
export function wire(root: HTMLElement, on: PanelHandlers): void {
  const typed = (event: Event) => {
    event.stopPropagation();
    on.typed(event);
  };
  root.addEventListener('input', typed);
  root.addEventListener('change', typed);
  root.addEventListener('keydown', (event) => focusButtonOnEnter(on.button, event));
  root.addEventListener('click', (event) => press(on, event));
}

/** Enter in a field does not submit the demo's question; it focuses the button that describes its action. */
function focusButtonOnEnter(button: PanelHandlers['button'], event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
  event.preventDefault();
  button().focus();
}

function press(on: PanelHandlers, event: Event): void {
  const button = (event.target as Element).closest('button');
  if (button) on.pressed(button);
}

/**
 * While work is in progress, shows the stop buttons and disables the start button. If the focused button becomes
 * unavailable, the focus moves to the other kind.
 * @param stops buttons for use during the work; the first one gets the focus
 */
export function showBusy(isBusy: boolean, start: HTMLElement, ...stops: HTMLElement[]): void {
  const leaving = isBusy ? [start] : stops;
  const hadFocus = leaving.some((button) => button === document.activeElement);
  for (const stop of stops) stop.hidden = !isBusy;
  start.toggleAttribute('disabled', isBusy);
  if (hadFocus) (isBusy ? stops[0] : start)?.focus({ preventScroll: true });
}
