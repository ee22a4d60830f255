/**
 * Work begins, and what stops it takes the place of what starts it; or it is over. The button that goes hands its
 * focus on.
 * @param stops what can be pressed while work goes on, the first before all
 */
export function turnTo(isBusy: boolean, start: HTMLElement, ...stops: HTMLElement[]): void {
  const leaving = isBusy ? [start] : stops;
  const hadFocus = leaving.some((button) => button === document.activeElement);
  for (const stop of stops) stop.hidden = !isBusy;
  start.toggleAttribute('disabled', isBusy);
  if (hadFocus) (isBusy ? stops[0] : start)?.focus({ preventScroll: true });
}
