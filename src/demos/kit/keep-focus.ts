/** Draws; if that removes the element with the focus, the nearest part around it takes the focus that can. */
export function keepFocus(draw: () => void): void {
  const around: HTMLElement[] = [];
  for (let at = document.activeElement; at instanceof HTMLElement; at = at.parentElement)
    around.push(at);
  draw();
  if (around[0]?.isConnected) return;
  const next = around.find((part) => part.isConnected && part.hasAttribute('tabindex'));
  next?.focus({ preventScroll: true });
}
