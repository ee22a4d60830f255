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
